/** What Prometheus reads at an address: each series, by its name and sorted labels as the text format writes them, and its value. */
export class Scrape {
  private constructor(private readonly series: ReadonlyMap<string, number>) {}

  static async of(url: string): Promise<Scrape> {
    const response = await fetch(url)
    if (!response.headers.get('content-type')?.startsWith('text/plain; version=0.0.4')) throw new Error('No metrics.')
    return new Scrape(new Map((await response.text()).split('\n').flatMap(read)))
  }

  /** The sum of all series of a name that have at least these labels. */
  of(name: string, labels: Record<string, string> = {}): number {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
    return [...this.series]
      .filter(([key]) => key.split('{')[0] === name && wanted.every((label) => key.includes(label)))
      .reduce((total, [, value]) => total + value, 0)
  }
}

const LABEL = '[a-zA-Z_]\\w*="(?:[^"\\\\\\n]|\\\\.)*"'
const SAMPLE = new RegExp(`^([a-zA-Z_:][\\w:]*(?:\\{${LABEL}(?:,${LABEL})*\\})?) (\\S+)$`)

/** Throws for a line that the text format does not have. */
function read(line: string): [string, number][] {
  if (line === '' || /^# (HELP|TYPE) \S+ ./.test(line)) return []
  const [, series, value = ''] = SAMPLE.exec(line) ?? []
  const number = Number(value.replace('Inf', 'Infinity'))
  if (!series || (Number.isNaN(number) && value.toLowerCase() !== 'nan')) throw new Error(`This is no sample: ${line}`)
  return [[series, number]]
}
