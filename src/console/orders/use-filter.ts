import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { readAddress } from './list-address.ts'

/** Keeps the filter in the URL, so that it can be shared and restored. */
export function useFilter() {
  const [parameters, setParameters] = useSearchParams()
  const text = parameters.toString()
  const address = useMemo(() => readAddress(new URLSearchParams(text)), [text])
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return { address, change, isEmpty: text === '', clear: () => setParameters({}, { replace: true }) }
}
