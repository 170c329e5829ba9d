internal import AnalysisCore
internal import JSON

/// The records of a page, as short as the page's script can read them.
///
/// A record is an array: its name, its status by number, the values of its fields in the order of
/// the schema, and an object for all that only some records have. What is one of a fixed set is
/// written by its number. A name that begins as the one before it does is a pair: how many
/// Unicode scalars they share, and the rest.
struct PageRecords: Sendable {
    private static let statuses = ["analyzed", "failed", "skipped"]

    private let labels: Labels?
    private let fields: [OutputSchema.Property]
    private let columns: [ReportColumn]
    private let writer = VisibleText.json(isInPage: true)
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    /// The kinds of findings in the order in which they came.
    private(set) var kinds: [String] = []
    private var kindNumbers: [String: Int] = [:]
    private var models: [String] = []
    private var formats = DocumentFormat.numbered
    private var lastName: [Unicode.Scalar] = []
    /// Less is written faster as it is.
    private static let shortestShare = 6

    init(_ run: RunInfo, labels: Labels?) {
        self.labels = labels
        columns = run.columns
        fields =
            switch run.schema {
            case .object(let properties), .nullable(.object(let properties)):
                properties.filter { $0.name != "grounding" }
            default: []
            }
    }

    /// How many bytes the records take.
    var size: Int { bytes.count }

    /// What the script must know to read the records.
    var heads: [(String, JSONValue)] {
        let fields = fields.map { field -> JSONValue in
            let values = field.schema.names.map { JSONValue.string($0) }
            return ["name": .string(field.name), "values": .array(values)]
        }
        let metadata = columns.map { JSONValue.string($0.heading) }
        return (metadata.isEmpty ? [] : [("metadata", .array(metadata))]) + [
            ("fields", .array(fields)),
            ("statuses", .array(Self.statuses.map { .string($0) })),
            ("kinds", .array(kinds.map { .string($0) })),
            ("models", .array(models.map { .string($0) })),
            ("formats", .array(formats.map { .string($0.rawValue) })),
        ]
    }

    mutating func add(_ record: Record, excerpt: Excerpt?) {
        if count > 0 { bytes.append(contentsOf: ",\n".utf8) }
        count += 1
        let status = Self.statuses.firstIndex(of: record.status) ?? 0
        let values = record.fields.map { self.values(of: $0) } ?? 0
        writer.write(
            [
                name(of: record), .integer(Int64(status)), values,
                .object(rest(of: record, excerpt)),
            ],
            to: &bytes
        )
    }

    private mutating func name(of record: Record) -> JSONValue {
        let name = Array(record.document.description.unicodeScalars)
        let shared = zip(name, lastName).prefix { $0 == $1 }.count
        lastName = name
        guard shared >= Self.shortestShare else { return .string(record.document.description) }
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: name[shared...])
        return [.integer(Int64(shared)), .string(String(rest))]
    }

    private func values(of object: JSONObject) -> JSONValue {
        .array(
            fields.map { field in
                guard let value = object[field.name] else { return .null }
                let number = value.string.flatMap { field.schema.names.firstIndex(of: $0) }
                return number.map { .integer(Int64($0)) } ?? value
            }
        )
    }

    private mutating func rest(of record: Record, _ excerpt: Excerpt?) -> JSONObject {
        var object = JSONObject()
        if let grounding = record.fields?["grounding"]?.object, !grounding.isEmpty {
            object["g"] = .object(
                JSONObject(
                    Self.shown(grounding).map { member in
                        let places = member.value.array.map { items in
                            JSONValue.object(
                                ["l": .array(items.map { Self.value(of: $0, excerpt) })]
                            )
                        }
                        return (member.key, places ?? Self.value(of: member.value, excerpt))
                    }
                )
            )
        }
        let metadata = columns.map { column in
            record.metadata[column.name].map { JSONValue.string($0) } ?? .null
        }
        if metadata.contains(where: { $0 != .null }) { object["d"] = .array(metadata) }
        object["r"] = record.reason.map { .string($0) }
        object["m"] = record.message.map { .string($0) }
        object["a"] = record.acceptance.map { .bool($0.isAccepted) }
        if let labels { add(labels, record, to: &object) }
        if !record.findings.isEmpty {
            object["f"] = .array(record.findings.map { value(of: $0) })
        }
        if let provenance = record.provenance {
            object["p"] = value(of: provenance)
            if let id = provenance.requestID, record.fields == nil { object["q"] = .string(id) }
            if provenance.coverage < 1 { object["c"] = .number(provenance.coverage) }
            if !provenance.notes.isEmpty {
                object["n"] = .array(provenance.notes.map { .string($0) })
            }
        }
        if let source = record.source {
            object["b"] = [
                .integer(Int64(number(of: source.format))),
                .integer(Int64(source.bytes)),
            ]
        }
        return object
    }

    /// The places that the page shows: those of values inside of objects only where they say more
    /// than a line, or that there is none.
    private static func shown(_ grounding: JSONObject) -> [JSONObject.Member] {
        grounding.compactMap { member in
            guard member.key.contains(".") else { return member }
            let isTold = { (place: JSONValue) in
                !Evidence.isGrounded(place) || place["before"] != nil
            }
            guard let items = member.value.array else {
                return isTold(member.value) ? member : nil
            }
            var member = member
            let told = items.filter(isTold)
            member.value = .array(told)
            return told.isEmpty ? nil : member
        }
    }

    private mutating func number(of format: DocumentFormat) -> Int {
        if let number = formats.firstIndex(of: format) { return number }
        formats.append(format)
        return formats.count - 1
    }

    /// A place: where it begins and ends and on which line, and what stands around it where the
    /// page does not hold that.
    private static func value(of place: JSONValue, _ excerpt: Excerpt?) -> JSONValue {
        guard Evidence.isGrounded(place) else {
            return place["field"].map { [0, 0, .null, .null, .null, $0] } ?? .null
        }
        let range = Evidence.range(of: place)
        let isShown = range.map { excerpt?.shows($0) ?? false } ?? false
        var values: [JSONValue] = [
            place["start"] ?? .null, place["end"] ?? .null, place["line"] ?? .null,
        ]
        let around = isShown ? [] : [place["before"] ?? .null, place["after"] ?? .null]
        if let field = place["field"] {
            values += isShown ? [.null, .null, field] : around + [field]
        } else {
            values += around
        }
        return .array(values)
    }

    private mutating func value(of finding: Finding) -> JSONValue {
        let number = kindNumbers[finding.kind] ?? kinds.count
        if number == kinds.count {
            kinds.append(finding.kind)
            kindNumbers[finding.kind] = number
        }
        return [
            .integer(Int64(number)), .string(finding.message), .integer(Int64(finding.count)),
            finding.line.map { .integer(Int64($0)) } ?? .null,
        ]
    }

    private func count(_ count: Int?) -> JSONValue {
        count.map { .integer(Int64($0)) } ?? .null
    }

    private mutating func value(of provenance: Record.Provenance) -> JSONValue {
        let model = provenance.model.description
        let number = models.firstIndex(of: model) ?? models.count
        if number == models.count { models.append(model) }
        return [
            .integer(Int64(number)), .integer(provenance.latency.milliseconds),
            UsageJSON.value(of: provenance.cost), count(provenance.knownUsage?.totalInput),
            count(provenance.knownUsage?.output), .integer(Int64(provenance.attempts)),
        ]
    }

    private func add(_ labels: Labels, _ record: Record, to object: inout JSONObject) {
        let verdict = labels.verdict(on: record)
        let expected = zip(labels.columns, verdict.expected).compactMap { column, text in
            text.map { (column.name, JSONValue.string($0)) }
        }
        if !expected.isEmpty { object["e"] = .object(JSONObject(expected)) }
        object["k"] = verdict.isRight.map { .bool($0) }
    }
}

extension OutputSchema {
    /// The names of an enumeration; none for any other schema.
    fileprivate var names: [String] {
        switch self {
        case .enumeration(let names), .nullable(.enumeration(let names)): names
        default: []
        }
    }
}
