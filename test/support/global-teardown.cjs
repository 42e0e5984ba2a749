module.exports = () => globalThis.stopMongodb?.()
