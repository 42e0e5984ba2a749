/** Every client has tabs and a history of its own. */
export function storageOf(client: string): Storage {
  const prefix = `verigraph:${client}:`
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  return {
    getItem: (key) => localStorage.getItem(prefix + key),
    setItem: (key, value) => localStorage.setItem(prefix + key, value),
    removeItem: (key) => localStorage.removeItem(prefix + key),
    key: (index) => keys()[index]?.slice(prefix.length) ?? null,
    clear: () => {
      for (const key of keys()) localStorage.removeItem(key)
    },
    get length() {
      return keys().length
    },
  }
}
