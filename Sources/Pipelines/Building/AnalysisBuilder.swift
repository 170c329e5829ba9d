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

    /// The specification that a program states; what the options say of it is refused.
    func stated(_ spec: AnalysisSpec) -> Result {
        let errors = root.context.errorCount
        let keys = [PipelineKeys.analysis.name, PipelineKeys.fields.name] + AnalysisKind.names
        for member in root.node.members ?? [] where keys.contains(member.key) {
            root.context.error(
                "\(member.key) is stated by the program",
                at: member.keyLocation,
                expected: "what is asked as an AnalysisSpec"
            )
        }
        let taken = spec.kind.fieldNames.union(Record.reservedFields)
        for field in spec.fields where taken.contains(field.name) {
            root.context.error(
                "fields.\(field.name): the results of this analysis have a field of that name",
                at: root.node.location,
                expected: "another name"
            )
        }
        return Result(
            spec: spec,
            isComplete: root.context.errorCount == errors,
            fieldLocations: [:]
        )
    }

    private func result() -> Result {
        let kind = root.read(PipelineKeys.analysis)
        let stated = PipelineKeys.tasks.mapValues { root.read($0) }
        let fields = root.read(PipelineKeys.fields)
        let places = Dictionary(
            (fields ?? []).map { ($0.name, $0.location) },
            uniquingKeysWith: { first, _ in first }
        )
        guard let kind else { return Result(fieldLocations: places) }
        warnOfOtherOptions(than: kind)
        var nothing = OptionReading()
        let task = stated[kind].flatMap { $0 } ?? kind.task(&nothing)
        requireOptions(of: kind)
        reportReservedNames(of: kind)
        return Result(
            spec: task.map { AnalysisSpec(task: $0, fields: (fields ?? []).map(\.value)) },
            fieldLocations: places
        )
    }

    /// The options of an analysis that is not selected do nothing.
    private func warnOfOtherOptions(than kind: AnalysisKind) {
        for other in AnalysisKind.all where other != kind {
            guard let member = root.member(other.name) else { continue }
            root.context.warning(
                "\(other.name) has no effect: the analysis is \(kind.name)",
                at: member.keyLocation
            )
        }
    }

    private func requireOptions(of kind: AnalysisKind) {
        guard let needed = kind.requirement, root.member(needed.key) == nil else { return }
        root.context.error(
            "analysis \(kind.name) needs the key \(needed.key)",
            at: root.valueLocation(of: PipelineKeys.analysis),
            expected: "a line such as `\(needed.example)`"
        )
    }

    /// Extra fields stand beside those of the analysis, and beside what records say of answers.
    private func reportReservedNames(of kind: AnalysisKind) {
        let taken = kind.fieldNames.union(Record.reservedFields)
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
