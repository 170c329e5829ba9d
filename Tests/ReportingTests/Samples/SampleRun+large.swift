import AnalysisCore
import JSON

/// Runs of any size that look like those of users, the same each time.
extension SampleRun {
    /// A run of so many documents with their texts.
    static func large(_ analysis: AnalysisKind, _ count: Int) -> SampleRun {
        var records: [Record] = []
        var texts: [Int: String] = [:]
        for index in 0..<count {
            let text = text(index)
            texts[index] = text
            records.append(record(analysis, index, text))
        }
        return SampleRun(
            "\(analysis.name)-\(count)",
            analysis: analysis,
            inputs: ["documents"],
            schema: schema(analysis),
            records: records,
            texts: texts
        )
    }

    private static let products = ["kettle", "backpack", "ferry trip", "headset", "camp site"]
    private static let shops = ["Alpen Coach Tours GmbH", "Credit & Co", "Nordlys AS", "Rio Ltda"]
    private static let verdicts: [(label: String, sentence: String)] = [
        ("positive", "It works as well as on the first day, and I would buy it again."),
        ("negative", "It broke after two weeks, and nobody answers my letters."),
        ("neutral", "It is what the picture shows, no more and no less."),
    ]

    /// A number that looks random, from 0 up to a bound.
    private static func chance(_ index: Int, _ salt: Int, _ bound: Int) -> Int {
        var value = UInt64(truncatingIfNeeded: index &* 2_654_435_761 &+ salt &* 40_503)
        value ^= value >> 16
        value = value &* 0x45d9_f3b3_335b_369
        value ^= value >> 32
        return Int(value % UInt64(bound))
    }

    /// Later documents are less content.
    private static func verdict(_ index: Int) -> (label: String, sentence: String) {
        let mood = chance(index, 1, 100) + index % 200 / 8
        return verdicts[mood < 62 ? 0 : mood < 100 ? 1 : 2]
    }

    private static func text(_ index: Int) -> String {
        let product = products[chance(index, 2, products.count)]
        let filler = (0..<4 + chance(index, 3, 12)).map { line in
            "Note \(line + 1): the \(product) was used on day \(chance(index, line, 300)) "
                + "by \(1 + chance(index, line + 9, 6)) people."
        }
        let middle = filler.count / 2
        return "About a \(product), order \(10_000 + index) of "
            + "\(shops[chance(index, 4, shops.count)])\n\n"
            + (filler[..<middle] + [verdict(index).sentence] + filler[middle...])
            .joined(separator: "\n")
            + "\n"
    }

    private static func schema(_ analysis: AnalysisKind) -> OutputSchema {
        switch analysis {
        case .sentiment:
            .object([
                .init(name: "evidence", schema: .nullable(.text)),
                .init(
                    name: "sentiment",
                    schema: .enumeration(["positive", "negative", "neutral"])
                ),
                .init(name: "confidence", schema: .share),
                .init(name: "confidence_source", schema: .enumeration(["model", "probability"])),
                .init(name: "grounding", schema: .nullable(.object([]))),
            ])
        case .classification:
            .object([
                .init(name: "category", schema: .enumeration(products)),
                .init(name: "confidence", schema: .share),
                .init(name: "confidence_source", schema: .enumeration(["model", "probability"])),
            ])
        case .extraction:
            .object([
                .init(name: "vendor", schema: .nullable(.text)),
                .init(name: "order", schema: .integer(minimum: nil, maximum: nil)),
                .init(name: "total", schema: .nullable(.anyNumber)),
                .init(
                    name: "date",
                    schema: .nullable(
                        .string(minLength: nil, maxLength: nil, pattern: nil, format: .date)
                    )
                ),
                .init(name: "paid", schema: .boolean),
                .init(name: "quote", schema: .nullable(.text)),
                .init(name: "grounding", schema: .nullable(.object([]))),
            ])
        default:
            .object([
                .init(name: "summary", schema: .text),
                .init(name: "key_points", schema: .list(.text)),
            ])
        }
    }

    private static func record(
        _ analysis: AnalysisKind,
        _ index: Int,
        _ text: String
    ) -> Record {
        let name = "2025/customer-letters/\(index / 50)/letter_\(10_000 + index).txt"
        guard chance(index, 6, 60) != 0 else {
            return .sample(
                name,
                index,
                .failed(.overloaded, message: "The provider is overloaded (HTTP 529)."),
                asked: .sample(index % 40, attempts: 5)
            )
        }
        let findings =
            chance(index, 7, 25) == 0
            ? [Finding(kind: "hidden-text", message: "Hidden text was left out.", count: 3)] : []
        return .sample(
            name,
            index,
            .analyzed(fields: fields(analysis, index, text)),
            asked: .sample(index % 40),
            findings: findings
        )
    }

    private static func fields(
        _ analysis: AnalysisKind,
        _ index: Int,
        _ text: String
    ) -> JSONObject {
        let product = products[chance(index, 2, products.count)]
        let (label, sentence) = verdict(index)
        let quote = chance(index, 8, 30) == 0 ? "It is the best that I ever had." : sentence
        let confidence = JSONValue.number(Double(40 + chance(index, 5, 60)) / 100)
        switch analysis {
        case .sentiment:
            return [
                "evidence": .string(quote), "sentiment": .string(label), "confidence": confidence,
                "confidence_source": "model", "grounding": ["evidence": place(of: quote, in: text)],
            ]
        case .classification:
            return [
                "category": .string(product), "confidence": confidence,
                "confidence_source": "model",
            ]
        case .extraction:
            let month = 1 + index * 12 / max(1, index + 1) % 12
            return [
                "vendor": .string(shops[chance(index, 4, shops.count)]),
                "order": .integer(Int64(10_000 + index)),
                "total": chance(index, 10, 9) == 0
                    ? .null : .number(Double(chance(index, 11, 90_000)) / 100),
                "date": .string(
                    "2025-\(month < 10 ? "0" : "")\(month)-\(10 + chance(index, 12, 19))"
                ),
                "paid": .bool(chance(index, 13, 3) > 0), "quote": .string(quote),
                "grounding": ["quote": place(of: quote, in: text)],
            ]
        default:
            return [
                "summary": .string(
                    "The writer bought a \(product) and is \(label) about it. \(sentence)"
                ),
                "key_points": [.string(product), .string("order \(10_000 + index)")],
            ]
        }
    }

    private static func place(of quote: String, in text: String) -> JSONValue {
        guard let range = text.firstRange(of: quote) else { return ["grounded": false] }
        let scalars = text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        let end = start + quote.unicodeScalars.count
        let before = text[..<range.lowerBound].suffix(120)
        let after = text[range.upperBound...].prefix(120)
        return [
            "grounded": true, "start": .integer(Int64(start)), "end": .integer(Int64(end)),
            "line": .integer(Int64(1 + text[..<range.lowerBound].count { $0 == "\n" })),
            "before": .string(String(before)), "after": .string(String(after)),
        ]
    }
}
