import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin, Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { PAGE_POLICY } from './src/cli/serve/policy.ts';
import { BACKGROUND_CACHE } from './src/ui/offline/keep.ts';
import { offlineListOf } from './src/ui/offline/groups.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** The built page carries the policy; the development server needs inline scripts and goes without. */
const policyInPage: Plugin = {
  name: 'duijie:policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** Sources of every built script, the workers' too. */
const sourcesOf = new Map<string, readonly string[]>();
const precached = new Set<string>();

/** Writes down which sources each built script holds, for the offline list and for the check of the first load. */
function scriptContents(): Plugin {
  return {
    name: 'duijie:script-contents',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          sourcesOf.set(
            chunk.fileName,
            chunk.moduleIds.map((id) => relative(ROOT, id).replaceAll('\\', '/')),
          );
    },
  };
}

/** The page's own scripts with what they import at once, for the check of the first load. */
const firstLoad: Plugin = {
  name: 'duijie:first-load',
  apply: 'build',
  generateBundle(_, bundle) {
    const scripts = Object.values(bundle).flatMap((chunk) =>
      chunk.type === 'chunk'
        ? [
            {
              file: chunk.fileName,
              isEntry: chunk.isEntry,
              imports: chunk.imports,
              sources: sourcesOf.get(chunk.fileName) ?? [],
            },
          ]
        : [],
    );
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    writeFileSync(join(ROOT, '.cache/scripts.json'), JSON.stringify(scripts, null, 1));
  },
};

function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

let builtFolder = join(ROOT, 'dist');

/** Lists the built files by group before the service worker is made, so that the list is kept with the version. */
const offlineList: Plugin = {
  name: 'duijie:offline-list',
  apply: 'build',
  configResolved(config) {
    builtFolder = resolve(config.root, config.build.outDir);
  },
  closeBundle: {
    order: 'pre',
    handler() {
      // A build that failed has its own error to tell.
      if (!existsSync(builtFolder)) return;
      const list = offlineListOf(
        filesBelow(builtFolder)
          .filter((path) => path !== 'sw.js' && !path.startsWith('screenshots/'))
          .map((path) => ({ path, sources: sourcesOf.get(path) ?? [] })),
      );
      writeFileSync(join(builtFolder, 'offline.json'), JSON.stringify(list));
      for (const group of list.groups)
        if (group.isPrecached) for (const path of group.files) precached.add(path);
      precached.add('offline.json');
    },
  },
};

/** The Word writer and the solver name parts of Node for ways that a browser never takes. */
const OF_NODE = /Module "(buffer|node:module)" has been externalized/;
const quiet: Pick<Rolldown.RolldownOptions, 'onLog'> = {
  onLog(level, log, handler) {
    if (!OF_NODE.test(log.message)) handler(level, log);
  },
};

export default defineConfig({
  base: './',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    svelteTesting({ autoCleanup: false }),
    policyInPage,
    scriptContents(),
    firstLoad,
    offlineList,
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: null,
      includeManifestIcons: false,
      manifest: {
        name: '对接 Duijie',
        short_name: '对接',
        description: '职业标准、课程与学分的对接工具，离线可用',
        lang: 'zh-CN',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#ffffff',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*'],
        globIgnores: ['sw.js', 'manifest.webmanifest'],
        maximumFileSizeToCacheInBytes: 6 * 1024 * 1024,
        manifestTransforms: [
          (entries) => ({ manifest: entries.filter(({ url }) => precached.has(url)) }),
        ],
        // So that the very first visit is enough to work offline.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        navigateFallback: null,
        ignoreURLParametersMatching: [/.*/],
        inlineWorkboxRuntime: true,
        runtimeCaching: [
          {
            urlPattern: ({ request, sameOrigin }) => sameOrigin && request.mode !== 'navigate',
            handler: 'CacheFirst',
            options: { cacheName: BACKGROUND_CACHE, cacheableResponse: { statuses: [200] } },
          },
        ],
      },
    }),
  ],
  worker: { format: 'es', plugins: () => [scriptContents()], rolldownOptions: quiet },
  build: {
    target: ['chrome109', 'firefox115', 'safari16.4'],
    assetsInlineLimit: 0,
    rolldownOptions: { ...quiet, checks: { bundlerTimings: false } },
    modulePreload: { polyfill: false },
  },
  test: {
    // Not a measure of speed: a busy machine must not fail a test that is right.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          // Pure modules keep nothing between files; one copy of them is enough.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/{ui,store,workers,domain/versions,check,e2e}/**',
            'test/**/*.svelte.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          environment: 'node',
          include: ['test/{store,workers,domain/versions}/**/*.test.ts'],
          setupFiles: ['test/setup/node.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['test/ui/**/*.test.ts', 'test/**/*.svelte.test.ts'],
          setupFiles: ['test/setup/dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          environment: 'node',
          include: ['test/check/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
