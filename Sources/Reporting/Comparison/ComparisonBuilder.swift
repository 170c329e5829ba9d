internal import AnalysisCore
package import JSON
internal import Statistics

/// Compares the documents of two runs: add those of the earlier run, then those of the later.
///
/// Of the earlier run each document's answer is kept as compact JSON; of the later one nothing is.
public struct ComparisonBuilder: Sendable {
    /// What is kept of a document of the earlier run.
    private struct Kept: Sendable {
        var fields: [UInt8]?
        /// The first half of the text's hash: enough to tell two texts apart.
        var textHash: Half?
        /// The place of the model among those that were seen.
        var model: Int?
        var isRight: Bool?
    }

    /// Sixteen bytes, in place of a text of sixty-four characters.
    private struct Half: Sendable, Hashable {
        var high: UInt64
        var low: UInt64

        init(_ hash: String) {
            let digits = Array(hash.utf8.prefix(32))
            func number(_ part: ArraySlice<UInt8>) -> UInt64 {
                part.reduce(0) { $0 << 4 ^ UInt64($1 & 0x0F) &+ UInt64($1 >> 6) &* 9 }
            }
            high = number(digits.prefix(16))
            low = number(digits.dropFirst(16))
        }
    }

    private var comparison: RunComparison
    private var earlier: [String: Kept] = [:]
    private var models: [String: Int] = [:]
    private let verdictField: String?
    private let writer = JSONWriter()

    /// Fields that are another number in every run, or repeat what other fields say.
    private static let ignored = Record.originFields.union([
        "confidence", "grounding", Record.agreementField,
    ])

    /// A comparison of no documents.
    ///
    /// - Parameters:
    ///   - before: The earlier run.
    ///   - after: The later run.
    ///   - verdictField: The field whose values are of a fixed set; `nil` where there is none.
    ///   - margin: The loss of accuracy that would not matter, such as 0.03.
    ///   - confidence: How sure the verdict must be, such as 0.95.
    public init(
        before: ComparedRun,
        after: ComparedRun,
        verdictField: String?,
        margin: Double,
        confidence: Double
    ) {
        comparison = RunComparison(
            before: before,
            after: after,
            margin: margin,
            confidence: confidence
        )
        comparison.verdictField = verdictField
        self.verdictField = verdictField
    }

    /// Takes a document of the earlier run.
    public mutating func addBefore(_ document: ComparedDocument) {
        let bytes = document.fields.map { fields in
            var bytes: [UInt8] = []
            writer.write(.object(fields), to: &bytes)
            return bytes
        }
        earlier[document.id] = Kept(
            fields: bytes,
            textHash: document.textHash.map(Half.init),
            model: document.model.map { place(of: $0) },
            isRight: document.isRight
        )
    }

    /// Takes a document of the later run.
    public mutating func addAfter(_ document: ComparedDocument) {
        guard let before = earlier.removeValue(forKey: document.id) else {
            comparison.onlyAfter += 1
            return
        }
        comparison.common += 1
        count(before, document)
        let old = before.fields.flatMap { try? JSONReader.value(of: $0).object }
        note(old, document)
        let differing = Self.differing(old, document.fields)
        guard !differing.isEmpty else { return }
        comparison.changed += 1
        for field in differing { comparison.fields[field.name, default: 0] += 1 }
        let cause = cause(before, document)
        comparison.causes[cause, default: 0] += 1
        guard comparison.changes.count < RunComparison.shown else { return }
        var turned: RunComparison.Turn?
        if let was = before.isRight, let isNow = document.isRight, was != isNow {
            turned = isNow ? .right : .wrong
        }
        comparison.changes.append(
            RunComparison.Change(
                document: document.id,
                fields: differing,
                cause: cause,
                turned: turned
            )
        )
    }

    /// The comparison of all documents that were taken.
    public var result: RunComparison {
        var comparison = comparison
        comparison.onlyBefore = earlier.count
        return comparison
    }

    private mutating func place(of model: String) -> Int {
        if let place = models[model] { return place }
        models[model] = models.count
        return models.count - 1
    }

    private mutating func count(_ before: Kept, _ document: ComparedDocument) {
        guard let was = before.isRight, let isNow = document.isRight else { return }
        comparison.labelled += 1
        comparison.rightBefore += was ? 1 : 0
        comparison.rightAfter += isNow ? 1 : 0
        comparison.pairs.documents += 1
        comparison.pairs.lost += was && !isNow ? 1 : 0
        comparison.pairs.gained += !was && isNow ? 1 : 0
    }

    /// Compares the verdicts, where both have one.
    private mutating func note(_ old: JSONObject?, _ document: ComparedDocument) {
        guard let verdictField else { return }
        let was = old?[verdictField].flatMap(Self.label)
        let isNow = document.fields?[verdictField].flatMap(Self.label)
        if let was, let isNow { comparison.agreement.add(was, isNow) }
        if let expected = document.expected {
            comparison.scores.add(expected: expected, before: was, after: isNow)
        }
    }

    private static func label(_ value: JSONValue) -> String? {
        value == .null ? nil : LabelValue.label(of: value)
    }

    private func cause(_ before: Kept, _ after: ComparedDocument) -> RunComparison.Cause {
        let textHash = after.textHash.map(Half.init)
        if let was = before.textHash, let isNow = textHash, was != isNow { return .text }
        if comparison.before.pipelineHash != comparison.after.pipelineHash { return .pipeline }
        if comparison.before.model != comparison.after.model { return .model }
        guard before.fields != nil, after.fields != nil else { return .noise }
        if before.model != after.model.map({ models[$0] ?? -1 }) { return .fallback }
        return before.textHash == nil || after.textHash == nil ? .unknown : .noise
    }

    /// Whether two answers say something else, of what is compared.
    package static func differ(_ before: JSONObject, _ after: JSONObject) -> Bool {
        !differing(before, after).isEmpty
    }

    private static func differing(
        _ before: JSONObject?,
        _ after: JSONObject?
    ) -> [RunComparison.Field] {
        guard let before, let after else {
            guard (before == nil) != (after == nil) else { return [] }
            func status(_ fields: JSONObject?) -> String {
                fields == nil ? "no answer" : "answered"
            }
            return [.init(name: "status", before: status(before), after: status(after))]
        }
        let names = after.map(\.key) + before.map(\.key).filter { after[$0] == nil }
        return names.compactMap { name in
            guard !ignored.contains(name), before[name] != after[name] else { return nil }
            return .init(
                name: name,
                before: before[name].map(LabelValue.label(of:)),
                after: after[name].map(LabelValue.label(of:))
            )
        }
    }
}
