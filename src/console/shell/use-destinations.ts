import { useSpeech } from '../language/language-provider.tsx'
import { SCREENS } from '../screens.ts'
import { useAbilities } from '../session/session-provider.tsx'
import { type Destination, destinationsFor } from './navigation.ts'

/** Where the viewer can go. */
export const useDestinations = (): readonly Destination[] =>
  destinationsFor(SCREENS, useAbilities(), useSpeech().language)
