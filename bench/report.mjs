// Writes the tables of docs/performance.md from bench/results, so that no figure there is written by hand.
//   node bench/report.mjs           after a bench; npm run bench does it by itself
//   node bench/report.mjs --check   fails where the document says anything else
import { readdir, readFile, writeFile } from 'node:fs/promises'

const DOCUMENT = new URL('../docs/performance.md', import.meta.url)
const RESULTS = new URL('results/', import.meta.url)
const PLACE = /(<!-- results: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g

const files = await readdir(RESULTS).catch(() => [])
const tables = new Map()
for (const file of files.filter((name) => name.endsWith('.json')))
  tables.set(file.replace('.json', ''), tableOf(JSON.parse(await readFile(new URL(file, RESULTS), 'utf8'))))

const before = await readFile(DOCUMENT, 'utf8')
const after = before.replace(
  PLACE,
  (_, start, name, end) => `${start}\n${tables.get(name) ?? 'Not measured yet.'}\n\n${end}`,
)
if (process.argv.includes('--check') && after !== before)
  throw new Error('docs/performance.md does not say what bench/results says; run node bench/report.mjs.')
if (after !== before) await writeFile(DOCUMENT, after)

/** One line for each measure and peer; bold where ours is the better one. Who has no peer anywhere has no columns for them. */
function tableOf(lines) {
  if (lines.every(({ peer }) => peer === undefined))
    return [
      '| | Verigraph |',
      '|---|--:|',
      ...lines.map(({ measure, ours }) => `| ${measure} | ${figure(ours)} |`),
    ].join('\n')
  const rows = lines.map(({ measure, ours, peer, peerName, ratio, better }) => {
    if (peer === undefined) return `| ${measure} | ${figure(ours)} | | | |`
    const wins = better === 'higher' ? ratio > 1 : ratio < 1
    const shown = wins ? `**${ratio}**` : ratio
    return `| ${measure} | ${figure(ours)} | ${figure(peer)} | ${shown} | ${peerName} |`
  })
  return ['| | Verigraph | beside it | ratio | what stands beside it |', '|---|--:|--:|--:|---|', ...rows].join('\n')
}

function figure(value) {
  return value.toLocaleString('en')
}
