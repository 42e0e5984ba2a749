import auOsa from './au-osa.json' with { type: 'json' }
import euDsa from './eu-dsa.json' with { type: 'json' }
import euTco from './eu-tco.json' with { type: 'json' }
import inIt from './in-it-2026.json' with { type: 'json' }
import krRealName from './kr-realname-2007.json' with { type: 'json' }
import sgOcha from './sg-ocha.json' with { type: 'json' }
import vn147 from './vn-147-2024.json' with { type: 'json' }
import vnCyber from './vn-cyber-2025.json' with { type: 'json' }
import vnDraft from './vn-draft-2023.json' with { type: 'json' }

/** The profiles included with Verigraph, one file for each law. */
export const profileFiles: readonly unknown[] = [vnDraft, vn147, vnCyber, euTco, euDsa, inIt, auOsa, sgOcha, krRealName]
