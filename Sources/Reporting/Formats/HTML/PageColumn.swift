internal import AnalysisCore
internal import JSON

/// A column of a page's table, as its script knows it.
struct PageColumn: Sendable {
    /// How the script shows the values.
    enum Kind: String, Sendable {
        case document, status, reason, flags, right
        /// One of a fixed set.
        case label = "class"
        case number
        /// Milliseconds, and dollars.
        case duration, cost
        case text
        /// A text that is what the reader came for.
        case prose

        /// Whether values stand at the right.
        var isNumber: Bool { [.number, .duration, .cost].contains(self) }
    }

    /// How many fields are columns at first, and how many can be chosen.
    private static let shownFields = 8
    private static let fieldColumns = 40
    /// How many fields can be filtered by.
    private static let shownFilters = 5

    /// The heading.
    var name: String
    /// Where a record has the value.
    var path: [String]
    var kind: Kind
    /// The values to filter by.
    var choices: [String] = []
    /// Whether it is shown until the reader chooses.
    var isShown = true

    /// The column as the script reads it.
    var value: JSONValue {
        var object: JSONObject = [
            "name": .string(name), "kind": .string(kind.rawValue),
            "path": .array(path.map { .string($0) }),
        ]
        if !isShown { object["hidden"] = true }
        if kind == .label, !choices.isEmpty {
            object["colors"] = .object(
                JSONObject(choices.map { ($0, .string(LabelColors(choices).name(of: $0))) })
            )
        }
        return .object(object)
    }

    /// The columns for a run.
    static func columns(
        of run: RunInfo,
        labels: Labels?,
        showsAcceptance: Bool = false
    ) -> [PageColumn] {
        let fields = FieldColumns(run.schema).columns.filter {
            !$0.isOrigin && $0.path.first != "grounding"
        }
        var columns = [
            PageColumn(name: "document", path: ["document"], kind: .document),
            PageColumn(
                name: "status",
                path: ["status"],
                kind: .status,
                choices: ["analyzed", "failed", "skipped"]
            ),
            PageColumn(name: "reason", path: ["reason"], kind: .reason),
        ]
        columns += run.columns.map {
            PageColumn(name: $0.heading, path: ["metadata", $0.heading], kind: .text)
        }
        var filters = shownFilters
        columns += fields.prefix(fieldColumns).enumerated().map { index, field in
            let choices = filters > 0 ? field.schema.classes ?? [] : []
            if !choices.isEmpty { filters -= 1 }
            return PageColumn(
                name: field.name,
                path: ["fields"] + field.path,
                kind: run.analysis.form == .prose(field: field.path.joined(separator: "."))
                    ? .prose : field.schema.pageKind,
                choices: choices,
                isShown: index < shownFields
            )
        }
        if showsAcceptance {
            columns.append(
                PageColumn(
                    name: "accepted",
                    path: ["accepted"],
                    kind: .label,
                    choices: ["accepted", "review"]
                )
            )
        }
        columns.append(PageColumn(name: "findings", path: ["flags"], kind: .flags))
        if let labels {
            columns += labels.columns.map {
                PageColumn(name: "expected \($0.name)", path: ["expected", $0.name], kind: .text)
            }
            columns.append(
                PageColumn(
                    name: "right",
                    path: ["right"],
                    kind: .right,
                    choices: ["true", "false"]
                )
            )
        }
        return columns + [
            PageColumn(name: "time", path: ["latency"], kind: .duration, isShown: false),
            PageColumn(name: "cost", path: ["cost"], kind: .cost, isShown: false),
        ]
    }
}

extension OutputSchema {
    /// How the page's script treats the values of a field.
    fileprivate var pageKind: PageColumn.Kind {
        switch self {
        case .nullable(let schema): schema.pageKind
        case .number, .integer: .number
        case .enumeration, .boolean: .label
        case .array(.enumeration, _, _, _): .label
        case .string, .array, .object: .text
        }
    }
}
