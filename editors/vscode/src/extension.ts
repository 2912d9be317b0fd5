import { homedir } from "node:os";
import * as vscode from "vscode";

import { LANGUAGES, languageClient } from "./client";
import { Controller, type Editor } from "./controller";
import { inProject, locate } from "./files";
import { OF_THE_SERVER, read } from "./settings";
import { display } from "./state";
import { TraceChannel } from "./trace";

let controller: Controller | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const output = vscode.window.createOutputChannel("factlint", { log: true });
    const trace = new TraceChannel();
    const status = vscode.window.createStatusBarItem("factlint", vscode.StatusBarAlignment.Right);
    status.name = "factlint";
    const server = new Controller(editor(output, trace, status));
    controller = server;

    const look = (document: vscode.TextDocument): void => {
        if (LANGUAGES.some((language) => language === document.languageId) && inProject(place(document.uri))) {
            void server.want();
        }
    };
    context.subscriptions.push(
        output,
        trace,
        status,
        vscode.workspace.onDidOpenTextDocument(look),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (OF_THE_SERVER.some((section) => change.affectsConfiguration(section))) {
                void server.settingsChanged();
            }
            if (change.affectsConfiguration("factlint.trace.server")) {
                trace.changed();
            }
        }),
        // Settings of a folder that was not trusted count from now on.
        vscode.workspace.onDidGrantWorkspaceTrust(() => server.settingsChanged()),
        vscode.commands.registerCommand("factlint.restart", () => server.restart()),
        vscode.commands.registerCommand("factlint.showOutput", () => {
            output.show();
        }),
        vscode.commands.registerCommand("factlint.openSettings", openSettings),
    );
    vscode.workspace.textDocuments.forEach(look);
}

export async function deactivate(): Promise<void> {
    await controller?.dispose();
    controller = undefined;
}

/** Where a document is, or would be if it were saved. */
function place(uri: vscode.Uri): string | undefined {
    switch (uri.scheme) {
        case "file":
            return uri.fsPath;
        case "untitled": {
            const folder = vscode.workspace.workspaceFolders?.[0];
            return folder && vscode.Uri.joinPath(folder.uri, "untitled").fsPath;
        }
        default:
            return undefined;
    }
}

function openSettings(): Thenable<unknown> {
    return vscode.commands.executeCommand("workbench.action.openSettings", "factlint.");
}

/** VS Code as the controller sees it. */
function editor(output: vscode.LogOutputChannel, trace: TraceChannel, status: vscode.StatusBarItem): Editor {
    const folder = (): string | undefined => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    return {
        settings: () => {
            const section = vscode.workspace.getConfiguration("factlint");
            return read((key) => section.get(key), { folder: folder(), home: homedir(), env: process.env });
        },
        locate: (program) => locate(program, folder(), process.env),
        client: (program, args, options, report) => languageClient(program, args, options, { output, trace }, report),
        show: (state) => {
            const shown = display(state);
            if (shown === undefined) {
                status.hide();
                return;
            }
            status.text = shown.text;
            status.tooltip = shown.tooltip;
            status.command = shown.command;
            status.backgroundColor =
                shown.severity === "none"
                    ? undefined
                    : new vscode.ThemeColor(`statusBarItem.${shown.severity}Background`);
            status.show();
        },
        complain: (message) => {
            output.error(message);
            void vscode.window.showErrorMessage(`factlint: ${message}`, "Open Settings", "Show Output").then((choice) => {
                if (choice === "Open Settings") {
                    return openSettings();
                }
                if (choice === "Show Output") {
                    output.show();
                }
                return undefined;
            });
        },
    };
}
