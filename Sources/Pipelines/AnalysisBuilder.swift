import AnalysisCore

/// Reads what is asked of each document: `analysis`, the options of each, and `fields`.
struct AnalysisBuilder {
    let root: Section

    /// What a file says about the analysis.
    struct Result {
        /// The specification; `nil` where not even the kind and its options are known.
        var spec: AnalysisSpec?
        /// Whether the specification is all that the file says: nothing of it was wrong.
        var isComplete = false
        /// Where each field is named.
        var fieldLocations: [String: SourceLocation]
    }

    /// The specification; what is wrong with it is reported.
    func analysis() -> Result {
        let errors = root.context.errorCount
        var result = result()
        result.isComplete = root.context.errorCount == errors
        return result
    }

    private func result() -> Result {
        let kind = root.read(PipelineKeys.analysis)
        let summary = root.read(PipelineKeys.summary)
        let sentiment = root.read(PipelineKeys.sentiment)
        let classification = root.read(PipelineKeys.classification)
        let fields = root.read(PipelineKeys.fields)
        let places = Dictionary(
            (fields ?? []).map { ($0.name, $0.location) },
            uniquingKeysWith: { first, _ in first }
        )
        guard let kind else { return Result(fieldLocations: places) }
        warnOfOtherOptions(than: kind)
        let task: AnalysisSpec.Task? =
            switch kind {
            case .summary: .summary(summary ?? SummaryOptions())
            case .sentiment: .sentiment(sentiment ?? SentimentOptions())
            case .extraction: .extraction
            case .classification: classification.map { .classification($0) }
            }
        requireOptions(of: kind)
        reportReservedNames(of: kind)
        return Result(
            spec: task.map { AnalysisSpec(task: $0, fields: (fields ?? []).map(\.value)) },
            fieldLocations: places
        )
    }

    /// The options of an analysis that is not selected do nothing.
    private func warnOfOtherOptions(than kind: AnalysisSpec.Kind) {
        for other in AnalysisSpec.Kind.allCases where other != kind {
            guard let member = root.member(other.rawValue) else { continue }
            root.context.warning(
                "\(other.rawValue) has no effect: the analysis is \(kind.rawValue)",
                at: member.keyLocation
            )
        }
    }

    private func requireOptions(of kind: AnalysisSpec.Kind) {
        guard let (key, example) = PipelineKeys.requirements[kind], root.member(key.name) == nil
        else { return }
        root.context.error(
            "analysis \(kind.rawValue) needs the key \(key.name)",
            at: root.valueLocation(of: PipelineKeys.analysis),
            expected: "a line such as `\(example)`"
        )
    }

    /// Extra fields stand beside those of the analysis, and beside what records say of answers.
    private func reportReservedNames(of kind: AnalysisSpec.Kind) {
        let own: Set<String> =
            switch kind {
            case .summary: ["summary", "key_points"]
            case .sentiment: ["sentiment", "confidence", "aspects", "evidence"]
            case .classification: ["category", "categories", "confidence", "reason"]
            case .extraction: []
            }
        let taken = own.union(["confidence_source", "summary_method", "grounding", "partial"])
        let fields = root.member(PipelineKeys.fields.name)?.value.members ?? []
        for field in fields where taken.contains(field.key) {
            root.context.error(
                "fields.\(field.key): the results of this analysis have a field of that name",
                at: field.keyLocation,
                expected: "another name"
            )
        }
    }
}
