import assert from "node:assert/strict";
import * as vscode from "vscode";

/** Milliseconds; a slow machine is no fault of the extension. */
const PATIENCE = 60_000;

async function eventually<T>(what: string, look: () => T | undefined | Thenable<T | undefined>): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
        const found = await look();
        if (found !== undefined) {
            return found;
        }
        if (Date.now() > end) {
            throw new Error(`${what} never came`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/** The words that are underlined in a document. */
function underlined(document: vscode.TextDocument): string {
    return vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source }) => source === "factlint")
        .map(({ range }) => document.getText(range))
        .join(", ");
}

async function shows(document: vscode.TextDocument, words: string): Promise<void> {
    await eventually(`“${words}” in ${document.fileName}`, () => (underlined(document) === words ? true : undefined));
}

/**
 * A session in a real editor, in the project of `factlint init`; `browser.mjs` runs it. The editor calls it in its
 * extension host, with the program in the variable FACTLINT, and tells whether it has failed.
 */
export async function run(): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, "a folder is open");
    const settings = vscode.workspace.getConfiguration("factlint");
    await settings.update("path", process.env.FACTLINT, vscode.ConfigurationTarget.Global);

    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, "articles/apollo.md"));
    const editor = await vscode.window.showTextDocument(document);
    await shows(document, "1970");
    const text = document.getText();

    // Behind a surrogate pair.
    const line = document.positionAt(text.indexOf("1970")).line;
    await editor.edit((edit) => {
        edit.insert(new vscode.Position(line, 0), "🚀 e\u0301 ");
    });
    await shows(document, "1970");
    const where = document.positionAt(document.getText().indexOf("1970") + 1);

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        where,
    );
    const shown = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    assert.match(shown.join("\n"), /first-landing/);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new vscode.Range(where, where),
        undefined,
        10,
    );
    const titles = actions.map(({ title }) => title).join("; ");
    const action = actions.find(({ title }) => title.includes("with “1969”"));
    assert.ok(action?.edit, titles);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await shows(document, "");
    await vscode.commands.executeCommand("undo");
    await shows(document, "1970");

    // Switched off, nothing is left; switched on again, it is there.
    await settings.update("enable", false, vscode.ConfigurationTarget.Global);
    await shows(document, "");
    await settings.update("enable", true, vscode.ConfigurationTarget.Global);
    await shows(document, "1970");
    await vscode.commands.executeCommand("factlint.restart");
    await shows(document, "1970");
}
