module.exports = () => globalThis.endSharing()
