import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `LIENTHONG_API` is where the server listens while the page is developed with `vite`. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  // The judge of forms is the server's own.
  resolve: { alias: [{ find: /^#forms$/, replacement: here('../forms/index.ts') }] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // antd and the form engine are shared by every screen; the diagram is a lazy chunk of its own.
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': { target: process.env.LIENTHONG_API ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
