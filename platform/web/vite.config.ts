import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const PLATFORM = process.env.OCTANT_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: process.env.OCTANT_WEB_OUT ?? "../learning_platform/web_built",
    emptyOutDir: true,
    assetsInlineLimit: 0, // the Content-Security-Policy allows no data: fonts or scripts
    modulePreload: { polyfill: false },
    manifest: true, // which chunks the shell loads: measured by `octant bench web`
    target: "es2022",
    rolldownOptions: {
      output: {
        // What changes rarely is cached apart from what changes with every release.
        codeSplitting: {
          groups: [{ name: "react", test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
  server: { proxy: { "/api": { target: PLATFORM, changeOrigin: false }, "/health": PLATFORM } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
  },
});
