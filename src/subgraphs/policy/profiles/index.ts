import vn147 from './vn-147-2024.json' with { type: 'json' }
import vnDraft from './vn-draft-2023.json' with { type: 'json' }

/** The profiles that come with Verigraph, one file for each law. */
export const profileFiles: readonly unknown[] = [vnDraft, vn147]
