import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = dirname(fileURLToPath(import.meta.url));

/** Icons of the design system, where its components ask for them. */
const icons = {
  name: 'icons',
  closeBundle() {
    const from = dirname(fileURLToPath(import.meta.resolve('@gov-design-system-ce/icons/package.json')));
    cpSync(join(from, 'lib/components'), join(folder, 'dist/assets/icons/components'), { recursive: true });
  },
};

/** Script and style once more, compressed: the server sends them as they are. Read back from disk, when all is in place. */
const compressed = {
  name: 'compressed',
  writeBundle({ dir }) {
    for (const name of readdirSync(join(dir, 'assets')).filter((file) => /\.(js|css)$/.test(file))) {
      const path = join(dir, 'assets', name);
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

/** These only give components: what no page uses of them is left out, though their packages do not say so. */
const onlyComponents = /node_modules\/(@gov-design-system-ce\/react|@floating-ui|tabbable)\/.*\.m?js$/;

const api = process.env.NAVAZ_API ?? 'http://localhost:3000';

export default defineConfig({
  root: folder,
  plugins: [react(), icons, compressed],
  build: {
    target: 'es2022',
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !onlyComponents.test(id) },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/demo-login', '/papers', '/health'].map((path) => [
        path,
        { target: api, changeOrigin: false },
      ]),
    ),
  },
});
