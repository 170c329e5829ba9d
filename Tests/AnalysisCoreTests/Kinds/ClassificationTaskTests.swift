import AnalysisCore
import JSON
import Testing

@Suite struct ClassificationTaskTests {
    private static let names = [
        DescribedName(name: "billing", description: "payments, invoices and refunds"),
        DescribedName(name: "other"),
    ]

    private func read(_ values: [String: OptionReading.Value])
        -> (task: ClassificationTask?, faults: [OptionReading.Fault])
    {
        var reading = OptionReading(values)
        let task = AnalysisKind.classification.task(&reading) as? ClassificationTask
        return (task, reading.faults)
    }

    @Test func `A category for everything else is added where it is wished for`() {
        let one = read(["categories": .names([Self.names[0]]), "other": .flag(true)])
        #expect(one.task?.categories.map(\.name) == ["billing", "other"])
        #expect(one.faults.isEmpty)
        let both = read(["categories": .names(Self.names), "other": .flag(true)])
        #expect(both.task?.categories == Self.names)
        #expect(both.faults.map(\.message) == ["has no effect: there is such a category"])
        #expect(both.faults.allSatisfy { $0.isWarning })
        #expect(read(["categories": .names(Self.names), "other": .flag(false)]).faults.isEmpty)
    }

    @Test func `A single category is no choice`() {
        let single = read(["categories": .names([Self.names[0]])])
        #expect(single.task == nil)
        #expect(single.faults.map(\.option) == ["categories"])
        #expect(single.faults.first?.expected == "at least two")
        #expect(single.faults.first?.isAboutValue == true)
        #expect(read([:]).task == nil)
        #expect(read([:]).faults.isEmpty)
        let error = #expect(throws: AnalysisError.self) {
            try ClassificationTask(categories: [Self.names[0]]).check(fields: [])
        }
        #expect(error?.code == .tooFew)
    }

    @Test func `Names that a model could not tell apart are refused`() throws {
        let task = ClassificationTask(categories: Self.names + [DescribedName(name: "Other ")])
        let error = #expect(throws: AnalysisError.self) { try task.check(fields: []) }
        #expect(
            error?.description
                == "classification.categories[2]: 'Other ' and 'other' differ only in case or white "
                + "space, which models do not keep apart"
        )
        try ClassificationTask(categories: Self.names).check(fields: [])
    }

    @Test(arguments: [
        (false, false, ["category", "confidence"]), (true, false, ["categories", "confidence"]),
        (false, true, ["reason", "category", "confidence"]),
        (true, true, ["reason", "categories", "confidence"]),
    ])
    func `The reason comes before the verdict, the certainty behind it`(
        multiple: Bool,
        reason: Bool,
        fields: [String]
    ) {
        let task = ClassificationTask(categories: Self.names, multiple: multiple, reason: reason)
        #expect(task.fields.map(\.spec.name) == fields)
        #expect(task.labels == ["billing", "other"])
        #expect(fields.contains(task.verdict ?? ""))
        #expect(AnalysisKind.classification.fieldNames.isSuperset(of: fields))
        for example in task.examples(fields: [], before: 0) {
            // The confidence is not shown.
            #expect(example.result.keys == Array(fields.dropLast()))
        }
    }

    @Test func `Each phrase of a description is an example, up to a dozen for all`() {
        let task = ClassificationTask(categories: Self.names)
        let shown = task.examples(fields: [], before: 0)
        #expect(shown.map(\.document) == ["Payments.", "Invoices.", "Refunds.", "Other."])
        #expect(
            shown.map(\.answer) == [
                #"{"category":"billing"}"#, #"{"category":"billing"}"#, #"{"category":"billing"}"#,
                #"{"category":"other"}"#,
            ]
        )
        let list = (1...10).map { "p\($0)" }.joined(separator: ", ")
        let wide = ClassificationTask(
            categories: (1...3).map { DescribedName(name: "c\($0)", description: list) }
        )
        let counts = [0, 3, 12, 20].map { wide.examples(fields: [], before: $0).count }
        #expect(counts == [12, 9, 0, 0])
        let many = ClassificationTask(categories: (1...20).map { DescribedName(name: "c\($0)") })
        #expect(many.examples(fields: [], before: 0).count == 20)
        #expect(many.examples(fields: [], before: 5).count == 15)
        let empty = ClassificationTask(categories: [
            .init(name: "a", description: " , and "), .init(name: "b"),
        ])
        #expect(empty.examples(fields: [], before: 0).map(\.document).last == "B.")
    }

    @Test func `The task names the categories with what belongs to them`() {
        let task = ClassificationTask(categories: Self.names)
        #expect(
            task.text(language: nil).hasSuffix(
                "- billing: payments, invoices and refunds\n- other"
            )
        )
        #expect(
            task.instruction(fields: [], language: nil)
                == "Classify each document into one of these categories: "
                + "billing (payments, invoices and refunds); other."
        )
        let multiple = ClassificationTask(categories: Self.names, multiple: true)
        #expect(multiple.text(language: nil).contains("at least one"))
        #expect(multiple.room.most > task.room.most && multiple.room.usual > task.room.usual)
        let reasoned = ClassificationTask(categories: Self.names, reason: true)
        #expect(
            reasoned.room.most > multiple.room.most && reasoned.room.usual > multiple.room.usual
        )
    }

    @Test func `A sentiment may have evidence and aspects before its label`() {
        func fields(_ aspects: Bool, _ evidence: Bool) -> [String] {
            var reading = OptionReading(["aspects": .flag(aspects), "evidence": .flag(evidence)])
            return AnalysisKind.sentiment.task(&reading)?.fields.map(\.spec.name) ?? []
        }
        #expect(fields(false, false) == ["sentiment", "confidence"])
        #expect(fields(true, true) == ["evidence", "aspects", "sentiment", "confidence"])
        #expect(fields(false, true) == ["evidence", "sentiment", "confidence"])
        var reading = OptionReading()
        let task = AnalysisKind.sentiment.task(&reading)
        #expect(task?.labels == ["positive", "negative", "neutral"])
        #expect(task?.verdict == "sentiment")
    }
}
