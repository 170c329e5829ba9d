import Analyses
import AnalysisCore
import JSON
import Testing

/// An analysis that the tool does not have: how soon somebody has to act.
private struct UrgencyTask: AnalysisTask {
    var days: Int

    static let kind = AnalysisKind(
        "urgency",
        options: [AnalysisOption("days", .count(1...30), "Within how many days; 3 by default.")],
        form: .label,
        starter: .init(instructions: "", document: "", result: "", options: "")
    ) { options in
        if options.isStated("days"), options.count("days") == nil { return nil }
        return UrgencyTask(days: options.count("days") ?? 3)
    }

    var canonical: JSONObject { ["days": .integer(Int64(days))] }
    var verdict: String? { "urgency" }
    var room: AnswerRoom { AnswerRoom(most: 64, usual: 8) }

    var fields: [AnswerField] {
        let label = FieldSpec(name: "urgency", type: .enumeration(["now", "soon", "later"]))
        return [AnswerField(label), .confidence]
    }

    func text(language: String?) -> String {
        "You say whether somebody has to act within \(days) days."
    }

    func instruction(fields: [FieldSpec], language: String?) -> String {
        "Say how soon somebody has to act."
    }

    func examples(fields: [FieldSpec], before ownCount: Int) -> [AnalysisExample] {
        [AnalysisExample(document: "The cellar is flooding.", result: ["urgency": "now"])]
    }
}

@Suite struct OwnKindTests {
    private static func analysis(votes: Int = 1) throws -> Analysis {
        let field = FieldSpec(name: "place", type: .string(StringBounds()), isRequired: false)
        return try Analysis(
            AnalysisSpec(task: UrgencyTask(days: 2), fields: [field]),
            votes: votes
        )
    }

    private static func answer(_ text: String) -> ModelAnswer {
        ModelAnswer(text: text, stop: .finished, usage: nil, model: "any")
    }

    @Test func `an analysis of one's own is asked for like the others`() throws {
        let prompt = try Self.analysis().prompt(
            for: Passage(document: DocumentID("a.txt"), text: "It leaks.")
        )
        #expect(prompt.system.hasPrefix("You say whether somebody has to act within 2 days."))
        #expect(prompt.system.contains("read the further members of the answer"))
        #expect(prompt.system.contains(#""urgency""#))
    }

    @Test func `its answers are read and checked`() throws {
        let analysis = try Self.analysis()
        let passage = Passage(document: DocumentID("a.txt"), text: "The roof leaks.")
        let reading = try analysis.read(
            Self.answer(#"{"urgency": "NOW", "confidence": 0.9, "place": "The roof"}"#),
            about: passage
        ).get()
        #expect(reading.fields["urgency"] == "now")
        #expect(reading.fields["confidence_source"] == "model")
        #expect(throws: ReadingFailure.self) {
            try analysis.read(
                Self.answer(#"{"urgency": "never", "confidence": 0.9, "place": null}"#),
                about: passage
            ).get()
        }
    }

    @Test func `its labels and schema are those of its fields`() throws {
        let analysis = try Self.analysis(votes: 3)
        #expect(analysis.verdictName == "urgency")
        #expect(analysis.labels == ["now", "soon", "later"])
        guard case .object(let members) = analysis.recordSchema else {
            Issue.record("no object")
            return
        }
        #expect(
            members.map(\.name) == [
                "urgency", "confidence", "confidence_source", "place", "vote_agreement",
                "grounding",
            ]
        )
    }

    @Test func `a name that the analysis has itself is refused`() {
        let error = #expect(throws: AnalysisError.self) {
            try Analysis(
                AnalysisSpec(
                    task: UrgencyTask(days: 2),
                    fields: [FieldSpec(name: "urgency", type: .boolean)]
                )
            )
        }
        #expect(
            error?.message
                == "the urgency analysis has a field 'urgency' of its own; choose another name"
        )
    }

    @Test func `its options are made into a task`() {
        var stated = OptionReading(["days": .count(7)])
        #expect((UrgencyTask.kind.task(&stated) as? UrgencyTask)?.days == 7)
        var absent = OptionReading()
        #expect((UrgencyTask.kind.task(&absent) as? UrgencyTask)?.days == 3)
        var wrong = OptionReading(stated: ["days"])
        #expect(UrgencyTask.kind.task(&wrong) == nil)
    }

    @Test(arguments: AnalysisKind.all)
    func `a kind names all fields that its answers may have`(kind: AnalysisKind) {
        var values: [String: OptionReading.Value] = [:]
        for option in kind.options {
            switch option.form {
            case .flag: values[option.name] = .flag(true)
            case .count(let range): values[option.name] = .count(range.upperBound)
            case .names: values[option.name] = .names([.init(name: "a"), .init(name: "b")])
            case .word, .text, .language: break
            }
        }
        for multiple in [true, false] {
            if values["multiple"] != nil { values["multiple"] = .flag(multiple) }
            var reading = OptionReading(values)
            let task = kind.task(&reading)
            #expect(task?.kind == kind)
            let names = task?.fields.map(\.spec.name) ?? []
            #expect(kind.fieldNames.isSuperset(of: names))
            #expect((task?.verdict).map(names.contains) ?? true)
        }
    }
}
