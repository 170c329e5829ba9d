internal import AnalysisCore
internal import JSON

/// Counts how well records agree with labels.
///
/// A failed document with a label counts as wrong; a skipped one was not asked and does not count.
struct LabelScore: Sendable, Hashable {
    /// How one class was recognised.
    struct Class: Sendable, Hashable {
        var truePositives = 0
        var falsePositives = 0
        var falseNegatives = 0

        /// Right ones among those given the class; `nil` where there is none.
        var precision: Double? { ratio(truePositives, truePositives + falsePositives) }
        /// Right ones among those of the class; `nil` where there is none.
        var recall: Double? { ratio(truePositives, truePositives + falseNegatives) }
        /// `2 TP / (2 TP + FP + FN)`; `nil` where nothing has or was given the class.
        var f1: Double? {
            ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
        }

        private func ratio(_ part: Int, _ whole: Int) -> Double? {
            whole > 0 ? Double(part) / Double(whole) : nil
        }
    }

    /// What came of one labelled column.
    struct Tally: Sendable, Hashable {
        /// The values that agree with their label.
        var right = 0
        /// The values that have one.
        var labelled = 0
    }

    /// One cell of a confusion matrix.
    struct Pair: Sendable, Hashable {
        /// The label.
        var expected: String
        /// What was found; `nil` where the document failed.
        var found: String?
    }

    let labels: Labels
    /// What came of each labelled column.
    private(set) var columns: [Tally]
    /// The documents that have a label and were asked.
    private(set) var documents = 0
    /// The classes of the verdict, the first column whose values are classes.
    private(set) var classes: [String: Class] = [:]
    /// How often which label met which answer; empty where documents have several labels.
    private(set) var confusion: [Pair: Int] = [:]
    private let verdict: Int?

    init(_ labels: Labels) {
        self.labels = labels
        columns = labels.columns.map { _ in Tally() }
        verdict = labels.columns.firstIndex { $0.schema.classes != nil }
    }

    mutating func add(_ record: Record) {
        if case .skipped = record.outcome { return }
        guard let row = labels.row(of: record.document), row.contains(where: { $0 != nil }) else {
            return
        }
        documents += 1
        for (index, label) in row.enumerated() {
            guard let label else { continue }
            let found = record.fields.flatMap(labels.columns[index].value(in:))
            columns[index].labelled += 1
            if label.isMet(by: found) { columns[index].right += 1 }
            if index == verdict { count(label, found) }
        }
    }

    private mutating func count(_ label: LabelValue, _ found: JSONValue?) {
        let expected = label.classes
        let given = Set(
            (found?.array ?? found.map { [$0] } ?? []).filter { $0 != .null }
                .map(LabelValue.label(of:))
        )
        for name in expected.union(given) {
            switch (expected.contains(name), given.contains(name)) {
            case (true, true): classes[name, default: Class()].truePositives += 1
            case (true, false): classes[name, default: Class()].falseNegatives += 1
            default: classes[name, default: Class()].falsePositives += 1
            }
        }
        if case .set = label.value { return }
        if let name = expected.first {
            confusion[Pair(expected: name, found: given.first), default: 0] += 1
        }
    }

    /// The right values among those labelled, over all columns.
    var accuracy: Double? {
        let labelled = columns.reduce(0) { $0 + $1.labelled }
        return labelled > 0
            ? Double(columns.reduce(0) { $0 + $1.right }) / Double(labelled) : nil
    }

    /// The mean of the classes' F1, over all classes that occur.
    var macroF1: Double? {
        let scores = orderedClasses.compactMap { classes[$0]?.f1 }
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    /// The classes that occur, in the order of the schema.
    var orderedClasses: [String] {
        let known = verdict.flatMap { labels.columns[$0].schema.classes } ?? []
        return known.filter { classes[$0] != nil }
            + classes.keys.filter { !known.contains($0) }.sorted()
    }

    /// The confusion in the order of the classes.
    var sortedConfusion: [(pair: Pair, count: Int)] {
        let order = orderedClasses
        let founds: [String?] = order + [nil]
        return order.flatMap { expected in
            founds.compactMap { found in
                let pair = Pair(expected: expected, found: found)
                return confusion[pair].map { (pair, $0) }
            }
        }
    }

    /// The name of the field whose classes are counted.
    var verdictName: String? { verdict.map { labels.columns[$0].name } }
}

extension OutputSchema {
    /// The values among which a field, or the items of its list, choose; `nil` where they are
    /// not of a fixed set.
    package var classes: [String]? {
        switch self {
        case .enumeration(let values): values
        case .boolean: ["true", "false"]
        case .nullable(let schema): schema.classes
        case .array(let element, _, _, _): element.classes
        default: nil
        }
    }
}
