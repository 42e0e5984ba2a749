/** The modifier key of commands: Apple's keyboards have one of their own. */
export const MODIFIER = /mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl'
