import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["dist", "out", "node_modules"] },
    js.configs.recommended,
    {
        files: ["**/*.mjs"],
        languageOptions: {
            globals: { console: "readonly", process: "readonly", setTimeout: "readonly", URLSearchParams: "readonly" },
        },
    },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: {
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
        },
        rules: {
            // A number reads well in a message.
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            // `test(…)` of node:test gives a promise that nobody has to wait for.
            "@typescript-eslint/no-floating-promises": [
                "error",
                { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "suite"] }] },
            ],
        },
    },
);
