import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = resolve(__dirname, '../..');
const libs = resolve(root, 'libs');

export default defineConfig({
  root: __dirname,
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'service-worker.ts',
      // The page registers it by itself, and has its manifest already.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,webmanifest}', 'assets/*-latin-wght-*.woff2'],
        // The server answers no path of this name: every page is the same file with its own nonce.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) =>
              entry.url === 'index.html' ? { ...entry, url: '/steady' } : entry,
            ),
          }),
        ],
      },
    }),
  ],
  resolve: {
    alias: [
      { find: /^@app\/api-client\/(.+)$/, replacement: `${libs}/api-client/$1` },
      { find: /^@app\/([^/]+)$/, replacement: `${libs}/$1/src` },
    ],
  },
  // The server puts a fresh nonce here for each response; Vite writes it on every tag of index.html.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: resolve(root, 'dist/web/portal'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: {
    port: 5174,
    strictPort: true,
    proxy: { '/api': process.env['PORTAL_URL'] ?? 'http://localhost:3001' },
  },
});
