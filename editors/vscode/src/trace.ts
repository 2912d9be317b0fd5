import * as vscode from "vscode";

/**
 * An output channel for the messages between editor and server that follows `factlint.trace.server`.
 *
 * The client's library traces where the channel's own log level is "Trace", which only a command of the editor sets: the
 * level that is told to it here is the one that the setting asks for, and what it writes is shown at any level.
 */
export class TraceChannel implements vscode.LogOutputChannel {
    private readonly channel: vscode.LogOutputChannel;
    private readonly level = new vscode.EventEmitter<vscode.LogLevel>();
    readonly onDidChangeLogLevel = this.level.event;

    constructor() {
        this.channel = vscode.window.createOutputChannel("factlint (trace)", { log: true });
    }

    get name(): string {
        return this.channel.name;
    }

    get logLevel(): vscode.LogLevel {
        const wanted = vscode.workspace.getConfiguration("factlint").get("trace.server");
        return wanted === "messages" || wanted === "verbose" ? vscode.LogLevel.Trace : vscode.LogLevel.Off;
    }

    /** The setting has changed. */
    changed(): void {
        this.level.fire(this.logLevel);
    }

    trace(message: string): void {
        this.channel.info(message);
    }

    debug(message: string): void {
        this.channel.info(message);
    }

    info(message: string): void {
        this.channel.info(message);
    }

    warn(message: string): void {
        this.channel.warn(message);
    }

    error(message: string | Error): void {
        this.channel.error(message);
    }

    append(value: string): void {
        this.channel.append(value);
    }

    appendLine(value: string): void {
        this.channel.appendLine(value);
    }

    replace(value: string): void {
        this.channel.replace(value);
    }

    clear(): void {
        this.channel.clear();
    }

    show(column?: vscode.ViewColumn | boolean, preserveFocus?: boolean): void {
        this.channel.show(typeof column === "boolean" ? column : preserveFocus);
    }

    hide(): void {
        this.channel.hide();
    }

    dispose(): void {
        this.level.dispose();
        this.channel.dispose();
    }
}
