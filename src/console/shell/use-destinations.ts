import { useSpeech } from '../language/language-provider.tsx'
import { SCREENS } from '../screens.ts'
import { useAbilities } from '../session/session-provider.tsx'
import { type Destination, destinationsFor } from './navigation.ts'

/** Returns the destinations visible to the viewer. */
export const useDestinations = (): readonly Destination[] =>
  destinationsFor(SCREENS, useAbilities(), useSpeech().language)
