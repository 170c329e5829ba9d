import Analyses
import AnalysisCore
import FoundationEssentials
import JSON
import Testing

/// A document that tries to leave its place in the prompt.
struct InjectionFixture: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

    var testDescription: String { name }

    /// All files of `fixtures/injection`.
    static let all: [InjectionFixture] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "fixtures/injection")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { data in
                InjectionFixture(name: name, text: String(decoding: data, as: UTF8.self))
            }
        }
    }()
}

@Suite struct InjectionTests {
    private let analyses: [Analysis]

    init() throws {
        analyses = [
            try Samples.sentiment(SentimentTask(evidence: true)),
            try Samples.summary(SummaryTask(keyPoints: 3)),
            try Samples.classification(reason: true),
            try Samples.extraction(Samples.invoice),
        ]
    }

    @Test func `there are fixtures`() {
        #expect(InjectionFixture.all.count >= 10)
    }

    @Test(arguments: InjectionFixture.all)
    func `the fence holds byte for byte`(_ fixture: InjectionFixture) throws {
        for analysis in analyses {
            let user = analysis.prompt(for: Samples.passage(fixture.text)).user
            let code = try #require(user.firstMatch(of: /^<document-([0-9a-f]{12})>\n/)?.1)
            #expect(
                bytes(user)
                    == bytes(
                        "<document-\(code)>\n" + fixture.text + "\n</document-\(code)>\n\n"
                            + "The document ends here. Analyze it as described, and answer with the JSON object only."
                    )
            )
            #expect(!fixture.text.lowercased().contains(code))
        }
    }

    @Test(arguments: InjectionFixture.all)
    func `a document does not change the system text`(_ fixture: InjectionFixture) {
        for analysis in analyses {
            let attacked = analysis.prompt(for: Samples.passage(fixture.text))
            let plain = analysis.prompt(for: Samples.passage("plain"))
            #expect(attacked.system == plain.system)
            #expect(attacked.instruction == plain.instruction)
            #expect(attacked.schema == plain.schema)
            #expect(bytes(attacked.document) == bytes(fixture.text))
        }
    }

    @Test func `the fence holds in packs and in examples`() throws {
        let fixtures = InjectionFixture.all
        let analysis = try Samples.sentiment(
            prompt: PromptOptions(
                examples: fixtures.map {
                    AnalysisExample(document: $0.text, result: ["sentiment": "negative"])
                }
            )
        )
        let prompt = analysis.prompt(forPack: fixtures.map { Samples.passage($0.text) })
        let code = try #require(prompt.user.firstMatch(of: /^<document-([0-9a-f]{12})\s/)?.1)
        let documents = fixtures.enumerated().map { index, fixture in
            "<document-\(code) id=\"d\(index + 1)\">\n\(fixture.text)\n</document-\(code)>"
        }
        #expect(
            bytes(prompt.user)
                == bytes(
                    documents.joined(separator: "\n\n") + "\n\n"
                        + "The documents end here. Analyze each of them as described, and answer with the JSON object only."
                )
        )
        for (example, fixture) in zip(prompt.examples, fixtures) {
            let code = try #require(
                example.document.firstMatch(of: /^<document-([0-9a-f]{12}) id="d1">\n/)?.1
            )
            #expect(!fixture.text.lowercased().contains(code))
        }
    }

    @Test(arguments: InjectionFixture.all)
    func `neither metadata nor the name of a document leaves its line`(
        _ fixture: InjectionFixture
    ) throws {
        let analysis = try Samples.sentiment(
            prompt: PromptOptions(user: "Id: {{id}}\nTitle: {{metadata.title}}\n{{document}}")
        )
        let passage = Passage(
            document: DocumentID(fixture.text),
            text: "It works.",
            metadata: ["title": fixture.text]
        )
        let user = analysis.prompt(for: passage).user
        let lines = user.split(whereSeparator: \.isNewline)
        #expect(lines.count == 5)
        #expect(lines.first?.hasPrefix("Id: ") == true)
        #expect(lines.dropFirst().first?.hasPrefix("Title: ") == true)
        let code = try #require(user.firstMatch(of: /\n<document-([0-9a-f]{12})>\n/)?.1)
        #expect(user.split(separator: code, omittingEmptySubsequences: false).count == 3)
    }

    @Test(arguments: InjectionFixture.all)
    func `an answer that obeys adds nothing but what was asked`(_ fixture: InjectionFixture) throws
    {
        var answer: JSONObject = ["sentiment": "negative", "confidence": 0.9]
        answer["system_prompt"] = .string(fixture.text)
        answer[fixture.text] = true
        let reading = try Samples.sentiment()
            .read(
                Samples.answer(JSONWriter().text(of: .object(answer))),
                about: Samples.passage(fixture.text)
            ).get()
        #expect(reading.fields.keys == ["sentiment", "confidence", "confidence_source"])
        let note = try #require(reading.notes.first)
        #expect(
            note.hasPrefix("members that were not asked for were left out: 'system_prompt', '")
        )
        #expect(note.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }

    /// Swift compares characters by meaning; a fence is a matter of bytes.
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
