import APISimulator
import AnalysisCore
import JSON
import Pipelines
import Synchronization
import TestSupport
import Testing

@testable import AnalysisEngine

/// The guide's front door: documents in memory, results in their order.
struct DocumentAnalyzerTests {
    private static let cases: [(DocumentBatch.AnalysisType, String)] = [
        (.summary, "summary"), (.sentiment, "sentiment"),
        (.extraction(fields: ["vendor"]), "vendor"),
        (.classification(categories: ["billing", "technical"]), "category"),
    ]

    private func analyzer(
        _ simulator: APISimulator,
        overrides: [String] = [],
        ledger: LedgerChoice = .none
    ) -> DocumentAnalyzer {
        DocumentAnalyzer(
            model: "anthropic/claude-haiku-5-5",
            overrides: overrides,
            ledger: ledger,
            environment: ["ANTHROPIC_API_KEY": "test", "ANTHROPIC_BASE_URL": simulator.baseURL]
        )
    }

    private func batch(_ type: DocumentBatch.AnalysisType = .sentiment) -> DocumentBatch {
        DocumentBatch(
            documents: (0..<30).map { .init(id: "d\($0)", content: "Text number \($0) of many.") },
            analysisType: type
        )
    }

    @Test("every type gives its fields, in the order of the batch", arguments: cases)
    func types(type: DocumentBatch.AnalysisType, field: String) async throws {
        try await withAPISimulator(SimulatorConfiguration(latency: .milliseconds(2))) { simulator in
            let analyses = try await analyzer(simulator).analyzeBatch(batch(type))
            #expect(analyses.map(\.id) == (0..<30).map { "d\($0)" })
            #expect(analyses.allSatisfy { $0.fields?[field] != nil && $0.failure == nil })
            #expect(simulator.books.requests == 30)
        }
    }

    @Test("a typed analysis asks what its written form asks", arguments: cases.map(\.0))
    func written(type: DocumentBatch.AnalysisType) throws {
        let options = RunOptions(paths: ["-"], pipeline: "batch")
        let text = JSONWriter().text(of: type.pipeline)
        let typed = try RunPlan(options, asking: type.spec, writtenAs: text, environment: [:])
        let read = try RunPlan(options, pipelineText: text, environment: [:])
        #expect(typed.pipeline.analysis == read.pipeline.analysis)
        #expect(typed.pipeline.analysis.canonical == read.pipeline.analysis.canonical)
        #expect(typed.run.pipelineHash == read.run.pipelineHash)
        #expect(typed.pipeline.name == read.pipeline.name)
    }

    @Test("an analysis with options of its own is asked as it is, and options cannot alter it")
    func custom() async throws {
        let spec = AnalysisSpec(
            task: SentimentTask(evidence: true),
            fields: [FieldSpec(name: "product", type: .string(StringBounds()), isRequired: false)]
        )
        try await withAPISimulator { simulator in
            let analyses = try await analyzer(simulator).analyzeBatch(batch(.custom(spec)))
            #expect(analyses.count == 30)
            #expect(
                analyses.allSatisfy { analysis in
                    ["evidence", "sentiment", "product"].allSatisfy { analysis.fields?[$0] != nil }
                }
            )
            let altering = analyzer(simulator, overrides: ["sentiment.aspects=true"])
            await #expect {
                try await altering.analyzeBatch(batch())
            } throws: {
                "\($0)".contains("sentiment is stated by the program")
            }
        }
    }

    @Test("a field of the name of another of the results is refused")
    func reserved() async throws {
        let analyzer = DocumentAnalyzer()
        await #expect {
            try await analyzer.analyzeBatch(batch(.extraction(fields: ["grounding"])))
        } throws: {
            "\($0)".contains("the results of this analysis have a field of that name")
        }
    }

    @Test("connections are kept from batch to batch, and end with the analyzer")
    func connections() async throws {
        try await withAPISimulator(SimulatorConfiguration(latency: .milliseconds(2))) { simulator in
            do {
                let analyzer = analyzer(simulator, overrides: ["batch.max_concurrent=1"])
                for _ in 0..<3 { _ = try await analyzer.analyzeBatch(batch()) }
            }
            #expect(simulator.books.requests == 90)
            #expect(simulator.books.connections == 1)
            _ = try await analyzer(simulator).analyzeBatch(batch())
            #expect(simulator.books.connections > 1)
        }
    }

    @Test("batches at once share the models, and each has its results")
    func together() async throws {
        try await withAPISimulator(SimulatorConfiguration(latency: .milliseconds(2))) { simulator in
            let analyzer = analyzer(simulator)
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask { [batch = batch()] in
                        try await analyzer.analyzeBatch(batch).count { $0.fields != nil }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts == [30, 30, 30, 30])
        }
    }

    @Test("documents of one id have one analysis each, in their places")
    func sameIDs() async throws {
        try await withAPISimulator { simulator in
            simulator.meet { request in
                request.document.contains("number 7 ") ? .refusal : nil
            }
            var batch = batch()
            for index in batch.documents.indices { batch.documents[index].id = "same" }
            let analyses = try await analyzer(simulator).analyzeBatch(batch)
            #expect(analyses.map(\.id) == Array(repeating: "same", count: 30))
            #expect(analyses.indices.filter { analyses[$0].fields == nil } == [7])
            #expect(analyses.map(\.record.index) == Array(0..<30))
        }
    }

    @Test("an analysis says what its reader should know")
    func warningsOfDocuments() async throws {
        let spec = AnalysisSpec(task: SentimentTask(evidence: true))
        try await withAPISimulator { simulator in
            simulator.meet { _ in
                .text(#"{"evidence": "Not in the text.", "sentiment": "neutral", "confidence": 1}"#)
            }
            let analyses = try await analyzer(simulator).analyzeBatch(batch(.custom(spec)))
            #expect(analyses.allSatisfy { $0.fields != nil && !$0.warnings.isEmpty })
        }
    }

    @Test("a batch that is cancelled has an analysis of every document all the same")
    func cancelled() async throws {
        try await withAPISimulator(SimulatorConfiguration(latency: .seconds(5))) { simulator in
            let (analyzer, batch) = (analyzer(simulator), batch())
            let task = Task { try await analyzer.analyzeBatch(batch) }
            task.cancel()
            let analyses = try await task.value
            #expect(analyses.map(\.id) == batch.documents.map(\.id))
            #expect(Set(analyses.map(\.record.status)) == ["skipped"])
            #expect(Set(analyses.map(\.record.reason)) == ["interrupted"])
        }
    }

    @Test("warnings reach whoever asks for them")
    func warnings() async throws {
        let warnings = Mutex<[String]>([])
        let analyzer = DocumentAnalyzer(
            overrides: ["batch.pack={max_documents: 2, max_tokens: 100}"],
            onWarning: { warning in warnings.withLock { $0.append(warning) } }
        )
        _ = try? await analyzer.analyzeBatch(batch())
        #expect(warnings.withLock { $0 }.contains { $0.contains("batch.pack is not used") })
    }

    @Test("one document that fails stands in its place, and the others have their results")
    func failure() async throws {
        try await withAPISimulator { simulator in
            simulator.meet { request in
                request.document.contains("number 7 ") ? .refusal : nil
            }
            var batch = batch()
            batch.documents[3].content = " \n"
            let analyses = try await analyzer(simulator).analyzeBatch(batch)
            #expect(analyses.map(\.id) == batch.documents.map(\.id))
            #expect(analyses.filter { $0.fields == nil }.map(\.id) == ["d3", "d7"])
            #expect(analyses[3].record.reason == "empty")
            #expect(analyses[7].record.reason == "refused")
        }
    }

    @Test("texts grow while they are answered, and end as the answer")
    func streaming() async throws {
        try await withAPISimulator { simulator in
            let texts = Mutex<[String: [String]]>([:])
            let analyses = try await analyzer(simulator).analyzeBatch(batch()) { id, text in
                texts.withLock { $0[id, default: []].append(text) }
            }
            #expect(analyses.allSatisfy { $0.fields != nil })
            let seen = texts.withLock { $0 }
            #expect(!seen.isEmpty)
            for (id, texts) in seen {
                // Each is the whole text so far.
                #expect(zip(texts, texts.dropFirst()).allSatisfy { $1.hasPrefix($0) }, "\(id)")
            }
        }
    }

    @Test("an option that does not exist is refused before anything is sent")
    func options() async throws {
        try await withAPISimulator { simulator in
            await #expect(throws: EngineError.self) {
                try await analyzer(simulator, overrides: ["batch.speed=9"]).analyzeBatch(batch())
            }
            #expect(simulator.books.requests == 0)
        }
    }

    @Test("with a ledger, the same batch is not paid twice")
    func ledger() async throws {
        let folder = TemporaryFolder()
        let ledger = LedgerChoice.file(folder.path(of: "l.sqlite"))
        try await withAPISimulator { simulator in
            let first = try await analyzer(simulator, ledger: ledger).analyzeBatch(batch())
            let second = try await analyzer(simulator, ledger: ledger).analyzeBatch(batch())
            #expect(simulator.books.requests == 30)
            #expect(first.map(\.fields) == second.map(\.fields))
            #expect(second.allSatisfy { $0.record.provenance?.isCached == true })
        }
    }
}
