import AnalysisCore
import AnalysisEngine
import ArgumentParser
import FoundationEssentials
import JSON

/// `analyze runs`: what a ledger holds.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List the runs of the ledger, and remove old ones.",
        discussion: """
            EXAMPLES:
              analyze runs
              analyze runs --json | jq '.[0].status'
              analyze runs prune --keep 10
            """,
        subcommands: [ListCommand.self, PruneCommand.self],
        defaultSubcommand: ListCommand.self
    )

    /// `analyze runs list`, which is the default.
    struct ListCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the runs, the newest first."
        )

        @OptionGroup var kept: KeptLedgerOptions

        @Flag(help: "Print the runs as JSON.")
        var json = false

        func run() async throws {
            let runs = try await LedgerFiles.runs(in: kept.path)
            let text = json ? RunsText.json(of: runs) : RunsText.table(of: runs)
            try StandardStream.output.send(Array(text.utf8))
        }
    }

    /// `analyze runs prune`.
    struct PruneCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prune",
            abstract: "Remove all runs but the newest ones.",
            discussion:
                "Results that a kept run took from an older one stay, and are found as before."
        )

        @Option(help: ArgumentHelp("How many runs stay.", valueName: "n"))
        var keep: Int

        @Flag(help: "Keep the records of all runs, and remove only the raw answers of old ones.")
        var answersOnly = false

        @OptionGroup var kept: KeptLedgerOptions

        mutating func validate() throws {
            guard keep >= 0 else { throw ValidationError("--keep \(keep) is less than none") }
        }

        func run() async throws {
            let pruned = try await LedgerFiles.prune(
                kept.path,
                keeping: keep,
                answersOnly: answersOnly
            )
            let what =
                answersOnly
                ? "\(Figure.text(pruned.answers)) answers"
                : "\(Figure.text(pruned.runs)) runs with \(Figure.text(pruned.records)) records"
            StandardStream.error.write(
                "removed \(what); the file is \(Figure.text(pruned.bytes)) bytes smaller\n"
            )
        }
    }
}

/// The runs of a ledger as people and programs read them.
private enum RunsText {
    static func table(of runs: [LedgerFiles.Run]) -> String {
        let head = [
            "run", "started", "status", "documents", "analyzed", "failed", "skipped", "cached",
            "requests", "cost", "time", "model", "pipeline",
        ]
        let rows = runs.map { run in
            [
                String(run.number), run.started.ISO8601Format(), run.status,
                Figure.text(run.analyzed + run.failed + run.skipped), Figure.text(run.analyzed),
                Figure.text(run.failed), Figure.text(run.skipped), Figure.text(run.cached),
                Figure.text(run.requests), cost(of: run),
                run.duration.map { Figure.text($0) } ?? "",
                run.model.description, run.pipeline + (run.shard.map { " \($0)" } ?? ""),
            ].map { VisibleText(isUnicode: true).text(of: $0) }
        }
        let widths = head.indices.map { column in
            ([head] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([head] + rows).map { row in
            zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }.joined(separator: "  ").trimmingEnd() + "\n"
        }.joined()
    }

    static func json(of runs: [LedgerFiles.Run]) -> String {
        func count(_ count: Int) -> JSONValue { .integer(Int64(count)) }
        let values = runs.map { run -> JSONValue in
            var object: JSONObject = [
                "run": .integer(run.number), "started": .string(run.started.ISO8601Format()),
                "status": .string(run.status), "pipeline": .string(run.pipeline),
                "model": .string(run.model.description), "analyzed": count(run.analyzed),
                "failed": count(run.failed), "skipped": count(run.skipped),
                "cached": count(run.cached), "requests": count(run.requests),
                "known_cost_usd": .number(run.knownCost.dollars),
                "requests_of_unknown_cost": count(run.unpricedRequests),
            ]
            object["shard"] = run.shard.map { .string($0) }
            object["seconds"] =
                run.duration.map { .number(($0 / .milliseconds(1)).rounded() / 1000) } ?? .null
            return .object(object)
        }
        return JSONWriter(layout: .pretty).text(of: .array(values)) + "\n"
    }

    /// What is known of the cost, and whether that is all.
    private static func cost(of run: LedgerFiles.Run) -> String {
        let known = Figure.text(run.knownCost)
        return run.unpricedRequests == 0
            ? known : run.unpricedRequests == run.requests ? "unknown" : known + " + unknown"
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
