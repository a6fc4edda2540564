/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    // Builds elements with createElement instead of parsing strings, so that Trusted Types can refuse every string.
    fragments: 'tree',
    // Runes in our own components; packages keep their own mode.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
};
