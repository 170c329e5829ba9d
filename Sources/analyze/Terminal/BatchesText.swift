import AnalysisCore
import AnalysisEngine
import FoundationEssentials
import JSON

/// The batches that a provider may still answer, as people and programs read them.
enum BatchesText {
    /// A line for each batch, and how to go on; nothing where there is none.
    static func lines(of runs: [LedgerFiles.Run], now: Date = Date()) -> String {
        let lines = runs.flatMap { run in run.batches.map { line(of: $0, run.number, now) } }
        guard !lines.isEmpty else { return "" }
        return "\n" + lines.joined()
            + "\nCollect the answers with 'analyze collect', or give up with 'analyze cancel'.\n"
    }

    private static func line(of batch: PendingBatch, _ run: Int64, _ now: Date) -> String {
        var text =
            "run \(run), batch \(batch.id ?? "not found yet"): "
            + "\(Figure.text(batch.requests)) requests"
        if let done = batch.done { text += ", \(Figure.text(done)) done" }
        text += ", handed in \(time(now.timeIntervalSince(batch.submitted))) ago"
        if let expires = batch.expires {
            let left = expires.timeIntervalSince(now)
            text += left > 0 ? ", expires in \(time(left))" : ", expired"
        }
        if batch.isCancelled { text += ", being cancelled" }
        let visible = VisibleText(isUnicode: true)
        let warning = batch.warning(at: now).map { "  warning: \(visible.text(of: $0))\n" }
        return visible.text(of: text) + "\n" + (warning ?? "")
    }

    private static func time(_ seconds: TimeInterval) -> String {
        Figure.text(.seconds(max(0, seconds.rounded())))
    }

    /// A batch for programs.
    static func json(of batch: PendingBatch) -> JSONObject {
        var object: JSONObject = [
            "id": batch.id.map { .string($0) } ?? .null,
            "requests": .integer(Int64(batch.requests)),
            "submitted": .string(batch.submitted.ISO8601Format()),
            "cancelled": .bool(batch.isCancelled),
        ]
        object["done"] = batch.done.map { .integer(Int64($0)) }
        object["results_deleted"] = batch.deleted.map { .string($0.ISO8601Format()) }
        object["warning"] = batch.warning(at: Date()).map { .string($0) }
        object["expires"] = batch.expires.map { .string($0.ISO8601Format()) }
        return object
    }
}
