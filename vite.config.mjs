import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig } from 'vite'

/** Bytes from which on a file is worth packing. */
const WORTH_PACKING = 1024

/** Packs the files once, here, so that the gateway need not for each browser. */
const packed = {
  name: 'packed',
  async writeBundle({ dir }, bundle) {
    for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
      const file = join(dir, fileName)
      const bytes = await readFile(file)
      if (bytes.length < WORTH_PACKING) continue
      await writeFile(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      await writeFile(`${file}.gz`, gzipSync(bytes))
    }
  },
}

const settingsOf = (name, build = {}) => ({
  root: `src/${name}`,
  build: {
    outDir: `../../dist/${name}`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // a font in the style sheet would be a data: address, which the policy forbids
    chunkSizeWarningLimit: 4000,
    ...build,
    rolldownOptions: {
      // The components say that they run in a browser, which is where all of this runs.
      onwarn: (warning, tell) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || tell(warning),
      ...build.rolldownOptions,
    },
  },
  plugins: [packed],
})

/** The console: src/console becomes dist/console, which the gateway serves. */
const CONSOLE = settingsOf('console', { chunkSizeWarningLimit: 1000 })

/** The demo's GraphiQL: src/graphiql becomes dist/graphiql. The demo writes its page, which names the script and the style sheet. */
const GRAPHIQL = {
  ...settingsOf('graphiql', {
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'src/graphiql/main.tsx',
      output: {
        entryFileNames: '[name].js',
        assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'main.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  }),
  base: '/graphiql/',
}

// biome-ignore lint/style/noDefaultExport: Vite asks for one.
export default defineConfig(({ mode }) => (mode === 'graphiql' ? GRAPHIQL : CONSOLE))
