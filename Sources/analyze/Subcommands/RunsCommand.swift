import AnalysisCore
import AnalysisEngine
import ArgumentParser
import FoundationEssentials
import JSON
import Reporting

/// `analyze runs`: what a ledger holds.
struct RunsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.runs.rawValue,
        abstract: "List the runs of the ledger, and remove old ones.",
        discussion: """
            With the folder of a job of 'analyze partition' as the ledger, each partition has a \
            line, that of the newest attempt at it.

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
            abstract: "List the runs, the newest first.",
            discussion: "Times are in UTC. --json says all that is known of a run."
        )

        @OptionGroup var kept: KeptLedgerOptions

        @Flag(help: "Print the runs as JSON.")
        var json = false

        func run() async throws {
            let runs = try await LedgerFiles.runs(in: kept.path)
            let text =
                json
                ? RunsText.json(of: runs)
                : RunsText.table(of: runs, columns: StandardStream.output.columns)
                    + BatchesText.lines(of: runs)
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
    /// The table, no wider than a terminal; `--json` says all of a run.
    static func table(of runs: [LedgerFiles.Run], columns: Int) -> String {
        let head = ["run", "started", "status", "docs", "failed", "cost", "pipeline", "model"]
        let rows = runs.map { run in
            [
                String(run.number), time(run.started), run.status,
                Figure.text(run.analyzed + run.failed + run.skipped),
                run.failed > 0 ? Figure.text(run.failed) : "",
                cost(of: run),
                run.pipeline + (run.shard.map { " \($0)" } ?? "")
                    + (run.part.map { ", \($0.words)" } ?? ""),
                run.model.description,
            ].map { VisibleText(isUnicode: true).text(of: $0) }
        }
        let lines = [head] + rows
        var widths = head.indices.map { column in
            lines.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
        }
        // The last two share what room the others leave.
        let last = widths.count - 1
        let fixed = widths.dropLast(2).reduce(0) { $0 + $1 + 2 }
        let room = max(20, columns - fixed - 2)
        let pipeline = max(room - widths[last], min(widths[last - 1], room / 2))
        widths[last - 1] = min(widths[last - 1], pipeline)
        widths[last] = min(widths[last], room - widths[last - 1])
        return lines.map { row in
            zip(row, widths).map { cell, width in
                let text = TextWidth.fitting(cell, columns: width, isUnicode: true)
                return text
                    + String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
            }.joined(separator: "  ").trimmingEnd() + "\n"
        }.joined()
    }

    /// Day and time in UTC, to the minute; of another year than this one, the date.
    private static func time(_ date: Date) -> String {
        let (text, now) = (date.ISO8601Format(), Date().ISO8601Format())
        guard text.prefix(4) == now.prefix(4) else { return String(text.prefix(10)) }
        return String(text.dropFirst(5).prefix(11)).replacing("T", with: " ")
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
            object["gates"] = .array(run.gates.map { .object($0.json) })
            object["exit_status"] = run.exitStatus.map { .integer(Int64($0)) } ?? .null
            object[run.job == nil ? "shard" : "partition"] = run.shard.map { .string($0) }
            object["job"] = run.job.map { .string($0) }
            object["part"] = run.part.map { .object($0.json) }
            if !run.batches.isEmpty {
                object["batches"] = .array(run.batches.map { .object(BatchesText.json(of: $0)) })
            }
            object["seconds"] =
                run.duration.map { .number(($0 / .milliseconds(1)).rounded() / 1000) } ?? .null
            return .object(object)
        }
        return VisibleText.json(.pretty).text(of: .array(values)) + "\n"
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
