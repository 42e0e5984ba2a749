// The direction of imports: gateway → subgraphs → delivery, audit → access, storage. Each rule says why.
const contexts = '^src/subgraphs/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'What needs each other belongs together, or one of the two knows too much.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'other-rooms-through-their-index',
      comment:
        'A room shows what others may rely on in its index.ts; everything else is free to change. The storage has a second door, for those who ask a server; the demo one for the script of its GraphiQL, which takes types and runs elsewhere.',
      severity: 'error',
      from: { path: '^src/(?:subgraphs/)?([^/]+)/' },
      to: {
        path: ['^src/(?:subgraphs/)?[^/]+/.+'],
        pathNot: [
          '^src/(?:subgraphs/)?$1/',
          '^src/(?:subgraphs/)?[^/]+/index\\.ts$',
          '^src/storage/mongodb\\.ts$',
          '^src/demo/pages/graphiql-page\\.ts$',
        ],
      },
    },
    {
      name: 'policy-knows-no-other-context',
      comment: 'What a law asks for does not depend on who takes part.',
      severity: 'error',
      from: { path: '^src/subgraphs/policy/' },
      to: { path: contexts, pathNot: '^src/subgraphs/policy/' },
    },
    {
      name: 'storage-is-the-ground',
      comment: 'The storage stores anything; it knows neither callers nor the graph.',
      severity: 'error',
      from: { path: '^src/storage/' },
      to: { path: '^src/', pathNot: '^src/(storage|addresses|telemetry)/' },
    },
    {
      name: 'access-stands-on-storage',
      comment: 'Who calls is settled before anything is asked.',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: '^src/', pathNot: '^src/(access|storage)/' },
    },
    {
      name: 'signing-stands-alone',
      comment: 'Keys sign bytes; what they mean is for others to know.',
      severity: 'error',
      from: { path: '^src/signing/' },
      to: { path: '^src/', pathNot: '^src/signing/' },
    },
    {
      name: 'texts-stand-alone',
      comment: 'How a text is read does not depend on who sends it, or where it is kept.',
      severity: 'error',
      from: { path: '^src/texts/' },
      to: { path: '^src/', pathNot: '^src/texts/' },
    },
    {
      name: 'addresses-stand-alone',
      comment: 'Two spellings are one address whoever asks: what stores, compares and shows them must not differ.',
      severity: 'error',
      from: { path: '^src/addresses/' },
      to: { path: '^src/', pathNot: '^src/addresses/' },
    },
    {
      name: 'merkle-stands-alone',
      comment: 'Whoever verifies the trail elsewhere, in a browser too, takes this and nothing of ours beside it.',
      severity: 'error',
      from: { path: '^src/merkle/' },
      to: { path: '^src/', pathNot: '^src/merkle/' },
    },
    {
      name: 'audit-below-the-graph',
      comment: 'The trail carries whatever the contexts give it, and knows none of it.',
      severity: 'error',
      from: { path: '^src/audit/' },
      to: { path: '^src/', pathNot: '^src/(audit|merkle|signing|access|storage|telemetry)/' },
    },
    {
      name: 'moving-knows-rows',
      comment: 'Data is moved as it is stored, whatever it means; only the sealed trail is filled in a way of its own.',
      severity: 'error',
      from: { path: '^src/moving/' },
      to: { path: '^src/', pathNot: '^src/(moving|audit|storage)/' },
    },
    {
      name: 'delivery-below-the-graph',
      comment: 'The logs carry whatever the contexts give them, and know none of it.',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/', pathNot: '^src/(delivery|access|storage|telemetry)/' },
    },
    {
      name: 'webhook-protocol-stands-alone',
      comment:
        'How a message is signed, sent and tried again does not depend on what it says, or on where that is kept.',
      severity: 'error',
      from: { path: '^src/delivery/webhooks/' },
      to: { path: '^src/', pathNot: '^src/(delivery/webhooks|telemetry)/' },
    },
    {
      name: 'kernel-knows-no-graph',
      comment: 'What use cases stand on holds for whatever asks for them, and is tested without a server.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/(kernel|texts|delivery|access|storage)/' },
    },
    {
      name: 'kernel-takes-no-plumbing',
      comment: 'How a type is told to GraphQL is the graph’s affair.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^node_modules/(type-graphql|graphql|graphql-scalars)/' },
    },
    {
      name: 'graph-knows-no-context',
      comment: 'The conventions of the graph are the same for all contexts.',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^src/', pathNot: '^src/(graph|kernel|texts|addresses|delivery|access|storage)/' },
    },
    {
      name: 'what-a-context-is-knows-none',
      comment:
        'It says what a context tells of itself, and derives from that what everybody needs; which there are, the roots know.',
      severity: 'error',
      from: { path: '^src/context/' },
      to: { path: '^src/', pathNot: '^src/(context|graph|kernel|delivery|access|storage)/' },
    },
    {
      name: 'enforcement-is-given-its-targets',
      comment: 'What orders can be about is told by the contexts that own it; some of them draft orders themselves.',
      severity: 'error',
      from: { path: '^src/subgraphs/enforcement/' },
      to: { path: contexts, pathNot: '^src/subgraphs/(enforcement|registry|policy)/' },
    },
    {
      name: 'only-the-roots-know-all-contexts',
      comment:
        'A context that is added is one folder and one line; who would know them all by name would be a second place.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(installation|running|operating|demo|cli)/|^src/(verigraph|contexts)\\.ts$',
      },
      to: { path: '^src/contexts\\.ts$' },
    },
    {
      name: 'contexts-do-not-serve',
      comment: 'How the graph travels is the gateway’s affair.',
      severity: 'error',
      from: { path: contexts },
      to: {
        path: '^src/',
        pathNot: '^src/(subgraphs|context|graph|kernel|texts|addresses|delivery|audit|signing|paper|access|storage)/',
      },
    },
    {
      name: 'gateway-knows-no-context-by-name',
      comment: 'It serves whatever subgraphs it is given; the composition root gives them.',
      severity: 'error',
      from: { path: '^src/gateway/' },
      to: { path: '^src/', pathNot: '^src/(gateway|graph|kernel|access|storage|telemetry)/' },
    },
    {
      name: 'only-the-roots-put-together',
      comment:
        'What serves, stores and decides is given its parts; only the roots know what an installation is made of.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(installation|running|operating|demo|cli)/|^src/verigraph\\.ts$' },
      to: { path: '^src/(installation|running|operating)/' },
    },
    {
      name: 'sdk-knows-only-the-outside',
      comment:
        'What runs at a platform sees tokens, keys and the graph, as any client does; the tree of the trail is public mathematics.',
      severity: 'error',
      from: { path: '^src/sdk/' },
      to: { path: '^src/', pathNot: '^src/(sdk|merkle)/' },
    },
    {
      name: 'console-knows-only-the-graph',
      comment:
        'It runs in a browser and is a client like any other: the graph by its generated types, and what the SDK verifies. biome.json says the same of its components.',
      severity: 'error',
      from: { path: '^src/console/' },
      to: { path: '^src/', pathNot: '^src/(console/|sdk/index\\.ts$)' },
    },
    {
      name: 'nobody-knows-the-console',
      comment: 'The gateway serves what was built of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/console/' },
      to: { path: '^src/console/' },
    },
    {
      name: 'graphiql-knows-only-its-page',
      comment: 'It runs in a browser, in a page that the demo writes and that tells it all it needs.',
      severity: 'error',
      from: { path: '^src/graphiql/' },
      to: { path: '^src/', pathNot: '^src/(graphiql/|demo/pages/graphiql-page\\.ts$)' },
    },
    {
      name: 'nobody-knows-graphiql',
      comment: 'The demo serves what was built of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graphiql/' },
      to: { path: '^src/graphiql/' },
    },
    {
      name: 'outward-ports-stand-alone',
      comment: 'How a text message, a secret or a sheet of paper is made does not depend on what it says.',
      severity: 'error',
      from: { path: '^src/(sms|secrets|paper)/' },
      to: { path: '^src/', pathNot: '^src/($1|telemetry)/' },
    },
    {
      name: 'composed-before-it-is-built',
      comment:
        'The subgraphs are composed when schema/ is written; what serves them reads it there, and starts the sooner.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/composition/' },
      to: { path: '^src/composition/' },
    },
    {
      name: 'telemetry-knows-nobody',
      comment: 'It counts, times and traces what it is told of; so anybody may tell it, and it leads nowhere.',
      severity: 'error',
      from: { path: '^src/telemetry/' },
      to: { path: '^src/', pathNot: '^src/telemetry/' },
    },
    {
      name: 'contexts-count-nothing',
      comment: 'What is measured is measured where everything passes: the engine, the listeners, the transaction.',
      severity: 'error',
      from: { path: contexts },
      to: { path: '^src/telemetry/|^node_modules/(prom-client|@opentelemetry)/' },
    },
    {
      name: 'tracing-on-demand',
      comment:
        'Who does not trace does not load what traces; only the API is always there, and does nothing by itself.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^node_modules/@opentelemetry/(sdk|exporter|resources|core)', dynamic: false },
    },
    {
      name: 'nothing-undeclared',
      comment: 'What is imported stands in package.json, and not among what only development needs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(composition|console|graphiql)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'] },
    },
    {
      name: 'nothing-undeclared-in-the-pages',
      comment:
        'The console and GraphiQL are built before they are installed, and what they are built from is in what was built.',
      severity: 'error',
      from: { path: '^src/(console|graphiql)/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'unknown', 'undetermined'],
        pathNot: '^(node_modules/)?@graphql-typed-document-node/|\\.(css|svg|json)$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.tsx$' }, // its parser reads none; biome.json holds the components to the same rule
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
