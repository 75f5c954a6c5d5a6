/** Warnings of the compiler, its accessibility ones included, stop the build (scripts/checks run svelte-check with --fail-on-warnings). */
export default { compilerOptions: { runes: true } };
