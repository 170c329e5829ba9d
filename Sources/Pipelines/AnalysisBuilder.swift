import AnalysisCore

/// Reads what is asked of each document: `analysis`, the options of each, and `fields`.
struct AnalysisBuilder {
    let root: Section

    /// The specification, `nil` after an error, and where fields are named.
    func analysis() -> (spec: AnalysisSpec?, fieldLocations: [String: SourceLocation]) {
        let kind = root.read(PipelineKeys.analysis)
        let summary = root.read(PipelineKeys.summary)
        let sentiment = root.read(PipelineKeys.sentiment)
        let classification = root.read(PipelineKeys.classification)
        let fields = root.read(PipelineKeys.fields)
        let places = Dictionary(
            (fields ?? []).map { ($0.name, $0.location) },
            uniquingKeysWith: { first, _ in first }
        )
        guard let kind else { return (nil, places) }
        warnOfOtherOptions(than: kind)
        let task: AnalysisSpec.Task? =
            switch kind {
            case .summary: .summary(summary ?? SummaryOptions())
            case .sentiment: .sentiment(sentiment ?? SentimentOptions())
            case .extraction: .extraction
            case .classification: classification.map { .classification($0) }
            }
        requireOptions(of: kind)
        guard let task else { return (nil, places) }
        let spec = AnalysisSpec(task: task, fields: (fields ?? []).map(\.value))
        reportReservedNames(in: spec, places)
        return (spec, places)
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
    private func reportReservedNames(
        in spec: AnalysisSpec,
        _ places: [String: SourceLocation]
    ) {
        let own: Set<String> =
            switch spec.kind {
            case .summary: ["summary", "key_points"]
            case .sentiment: ["sentiment", "confidence", "aspects", "evidence"]
            case .classification: ["category", "categories", "confidence", "reason"]
            case .extraction: []
            }
        let taken = own.union(["confidence_source", "grounding", "partial"])
        for field in spec.fields where taken.contains(field.name) {
            root.context.error(
                "fields.\(field.name): the results of this analysis have a field of that name",
                at: places[field.name] ?? root.node.location,
                expected: "another name"
            )
        }
    }
}
