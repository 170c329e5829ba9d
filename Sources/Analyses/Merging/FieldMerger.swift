import AnalysisCore
import JSON

/// Merges the fields that the parts of a document gave, field by field.
struct FieldMerger {
    let shape: AnswerShape

    /// The readings of parts as one; parts without a reading are left out.
    ///
    /// - Parameters:
    ///   - parts: The parts in order.
    ///   - own: The analysis' own fields, where they were merged by asking again.
    /// - Returns: The merged reading.
    func merged(_ parts: [PartReading], own: JSONObject? = nil) -> Reading {
        let voices = parts.compactMap { part in
            part.reading.map { Voice(part: part, reading: $0) }
        }
        var result = Merge()
        result.findings = voices.flatMap(\.reading.findings)
        for voice in voices {
            let isOne = voice.part.passages.count == 1
            result.notes += voice.reading.notes.map { isOne ? "\(voice.part.name): \($0)" : $0 }
        }
        let verdict = verdict(of: voices)
        for field in shape.fields.prefix(shape.ownCount) {
            if let value = own?[field.name] {
                result.members.append((field.name, value))
            } else {
                mergeOwn(field, of: voices, verdict: verdict, into: &result)
            }
        }
        for field in shape.fields.dropFirst(shape.ownCount) {
            merge(field, of: voices, into: &result)
        }
        return Reading(
            fields: shape.completed(
                JSONObject(result.members),
                source: verdict?.source ?? "model",
                method: method(of: own.map { [$0] } ?? voices.map(\.reading.fields)),
                grounding: GroundingMap(entries: result.grounded)
            ),
            findings: result.findings,
            notes: result.notes
        )
    }

    /// Where the words of a summary come from: from the document alone if those of all parts do.
    private func method(of fields: [JSONObject]) -> TextMethod {
        let names = shape.own.compactMap(\.methodField)
        let isExcerpt = fields.allSatisfy { fields in
            names.allSatisfy { fields[$0]?.string == TextMethod.extractive.rawValue }
        }
        return isExcerpt ? .extractive : .abstractive
    }

    /// A part that has something to say.
    private struct Voice {
        let part: PartReading
        let reading: Reading

        var confidence: Double { reading.fields[AnswerShape.confidence]?.double ?? 1 }

        /// Where the quotes of a field stand, by what the part says.
        func grounded(_ name: String) -> [GroundingMap.Entry] {
            GroundingMap(reading.fields[AnswerShape.grounding]).entries.filter { entry in
                FieldPath(entry.path).root == name
            }
        }
    }

    /// The label or labels that the parts chose together.
    private struct Verdict {
        var value: JSONValue
        var confidence: Double
        var source: String
        /// The part that bears the verdict out most.
        var witness: Voice?
    }

    /// What has been merged so far.
    private struct Merge {
        var members: [(String, JSONValue)] = []
        var grounded: [GroundingMap.Entry] = []
        var findings: [Finding] = []
        var notes: [String] = []
    }

    private func verdict(of voices: [Voice]) -> Verdict? {
        guard let name = shape.verdict else { return nil }
        var vote = LabelVote(labels: shape.labels)
        for voice in voices {
            vote.add(
                Self.labels(of: voice, name),
                tokens: voice.part.tokens,
                confidence: voice.confidence
            )
        }
        guard let winner = vote.winner else { return nil }
        let isList = voices.contains { $0.reading.fields[name]?.array != nil }
        let sources = voices.map { $0.reading.fields[AnswerShape.confidenceSource]?.string }
        let witness = voices.filter { Self.labels(of: $0, name).contains(winner.label) }
            .max { left, right in
                Double(left.part.tokens) * left.confidence
                    < Double(right.part.tokens) * right.confidence
            }
        return Verdict(
            value: isList
                ? .array(vote.winners.map { .string($0.label) }) : .string(winner.label),
            confidence: (winner.share * 10_000).rounded() / 10_000,
            source: sources.allSatisfy { $0 == "probability" } ? "probability" : "model",
            witness: witness
        )
    }

    private static func labels(of voice: Voice, _ name: String) -> [String] {
        switch voice.reading.fields[name] {
        case .string(let label): [label]
        case .array(let labels): labels.compactMap(\.string)
        default: []
        }
    }

    /// Merges a field of the analysis itself.
    private func mergeOwn(
        _ field: FieldSpec,
        of voices: [Voice],
        verdict: Verdict?,
        into result: inout Merge
    ) {
        switch field.name {
        case shape.verdict:
            result.members.append((field.name, verdict?.value ?? .null))
        case AnswerShape.confidence:
            result.members.append((field.name, verdict.map { .number($0.confidence) } ?? .null))
        case "evidence", "reason":
            take(field, from: verdict?.witness.map { [$0] } ?? voices, into: &result)
        case "aspects":
            result.members.append((field.name, aspects(of: voices)))
        case "summary" where voices.count > 1:
            join(field, of: voices, into: &result)
        default:
            merge(field, of: voices, into: &result)
        }
    }

    /// Merges a field by its type.
    private func merge(_ field: FieldSpec, of voices: [Voice], into result: inout Merge) {
        if case .list(_, let bounds) = field.type {
            unite(field, bounds: bounds, of: voices, into: &result)
        } else {
            take(field, from: voices, into: &result)
        }
    }
}

extension FieldMerger {
    /// The first value that is not null; others that differ are named in a finding.
    private func take(_ field: FieldSpec, from voices: [Voice], into result: inout Merge) {
        let known = voices.compactMap { voice in
            voice.reading.fields[field.name].flatMap {
                $0 == .null ? nil : (voice: voice, value: $0)
            }
        }
        guard let first = known.first else {
            result.members.append((field.name, .null))
            return
        }
        result.members.append((field.name, first.value))
        result.grounded += first.voice.grounded(field.name)
        let others = known.dropFirst().filter { $0.value.folded != first.value.folded }
        guard let other = others.first else { return }
        result.findings.append(
            Finding(
                kind: "conflict",
                message:
                    "\(field.name): \(first.voice.part.name) says \(first.value.excerpt), \(other.voice.part.name) says \(other.value.excerpt)",
                count: others.count
            )
        )
    }

    /// The items of all parts; those that an earlier part has are left out of later ones.
    private func unite(
        _ field: FieldSpec,
        bounds: ItemBounds,
        of voices: [Voice],
        into result: inout Merge
    ) {
        var items: [JSONValue] = []
        var earlier: Set<JSONValue> = []
        var leftOut = 0
        for voice in voices {
            let own = voice.reading.fields[field.name]?.array ?? []
            let grounded = voice.grounded(field.name)
            for (index, item) in own.enumerated() where !earlier.contains(item.folded) {
                guard items.count < bounds.maxItems ?? .max else {
                    leftOut += 1
                    continue
                }
                result.grounded += grounded.compactMap { entry in
                    FieldPath(entry.path).moved(from: index, to: items.count)
                        .map { GroundingMap.Entry(path: $0, value: entry.value) }
                }
                items.append(item)
            }
            earlier.formUnion(own.map(\.folded))
        }
        let isNull = items.isEmpty && field.isNullable
        result.members.append((field.name, isNull ? .null : .array(items)))
        if leftOut > 0 {
            result.findings.append(
                Finding(
                    kind: "items-left-out",
                    message:
                        "\(field.name): the parts have more than \(bounds.maxItems ?? 0) items together",
                    count: leftOut
                )
            )
        }
    }

    /// Summaries that were not merged, one after the other.
    private func join(_ field: FieldSpec, of voices: [Voice], into result: inout Merge) {
        let texts = voices.compactMap { $0.reading.fields[field.name]?.string }
        result.members.append((field.name, .string(texts.joined(separator: "\n\n"))))
        result.findings.append(
            Finding(
                kind: "unmerged-summary",
                message: "the summaries of \(texts.count) parts stand one after the other",
                count: texts.count
            )
        )
    }

    /// Aspects of all parts by name, each with the sentiment that has most tokens.
    private func aspects(of voices: [Voice]) -> JSONValue {
        var names: [String] = []
        var shown: [String: JSONValue] = [:]
        var votes: [String: LabelVote] = [:]
        for voice in voices {
            for aspect in voice.reading.fields["aspects"]?.array ?? [] {
                guard let name = aspect["aspect"]?.string,
                    let label = aspect["sentiment"]?.string
                else { continue }
                let folded = name.foldedLabel
                if shown[folded] == nil {
                    names.append(folded)
                    shown[folded] = .string(name)
                }
                votes[folded, default: LabelVote(labels: shape.labels)]
                    .add([label], tokens: voice.part.tokens, confidence: 1)
            }
        }
        return .array(
            names.compactMap { name in
                guard let label = votes[name]?.winner?.label, let aspect = shown[name] else {
                    return nil
                }
                return ["aspect": aspect, "sentiment": .string(label)]
            }
        )
    }
}

extension JSONValue {
    /// The value with case and white space of texts folded, for comparison.
    var folded: JSONValue {
        switch self {
        case .string(let text): .string(text.foldedLabel)
        case .array(let elements): .array(elements.map(\.folded))
        case .object(let object): .object(JSONObject(object.map { ($0.key, $0.value.folded) }))
        case .integer(let integer): .number(Double(integer))
        case .null, .bool, .number: self
        }
    }
}
