internal import AnalysisCore

/// How much of the text of analyzed documents was analyzed, by the size of their sources.
struct CoverageTally: Sendable, Hashable {
    private var analyzed = 0.0
    private var all = 0.0

    mutating func add(_ record: Record) {
        guard record.fields != nil else { return }
        let size = Double(max(1, record.source?.bytes ?? 1))
        all += size
        analyzed += size * (record.provenance?.coverage ?? 1)
    }

    /// The share; `nil` where nothing was analyzed.
    var share: Double? { all > 0 ? analyzed / all : nil }
}
