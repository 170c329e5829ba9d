internal import AnalysisCore

/// The room for an answer where the pipeline does not state it.
enum AnswerRoom {
    /// The tokens that a complete answer of an analysis needs at the most, with some to spare.
    static func tokens(for spec: AnalysisSpec) -> Int {
        let fields = 120 * spec.fields.count
        return switch spec.task {
        case .sentiment(let options):
            256 + (options.aspects ? 512 : 0) + (options.evidence ? 256 : 0) + fields
        case .classification(let options):
            256 + (options.multiple ? 128 : 0) + (options.reason ? 256 : 0) + fields
        case .summary(let options):
            words(of: options.length) * 3 + 96 * options.keyPoints + 256 + fields
        case .extraction: 1024 + 2 * fields
        }
    }

    /// The tokens that an answer has as a rule.
    static func expected(for spec: AnalysisSpec) -> Int {
        let fields = 16 * spec.fields.count
        return switch spec.task {
        case .sentiment(let options):
            20 + (options.aspects ? 60 : 0) + (options.evidence ? 40 : 0) + fields
        case .classification(let options):
            20 + (options.multiple ? 10 : 0) + (options.reason ? 40 : 0) + fields
        case .summary(let options):
            words(of: options.length) * 3 / 4 + 24 * options.keyPoints + 16 + fields
        case .extraction: 16 + fields
        }
    }

    private static func words(of length: SummaryOptions.Length) -> Int {
        switch length {
        case .sentences(let count): 40 * count
        case .words(let count): count
        }
    }
}
