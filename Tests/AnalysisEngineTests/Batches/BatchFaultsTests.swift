import APISimulator
import AnalysisCore
import AnalysisEngine
import Synchronization
import SystemPackage
import TestSupport
import Testing

/// Everything that can be wrong with batches, with both protocols: no document is paid for twice, all
/// are accounted for, and what can be answered is.
@Suite("What goes wrong with batches", .timeLimit(.minutes(10)))
struct BatchFaultsTests {
    /// A protocol.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case anthropic, openai
        var testDescription: String { rawValue }
        var model: String {
            self == .anthropic ? "anthropic/claude-haiku-5-5" : "openai/gpt-4o-mini"
        }
        /// Where batches are made.
        var path: String { self == .anthropic ? "/v1/messages/batches" : "/v1/batches" }
        /// Whether a request asks for results.
        func asksResults(_ path: String) -> Bool {
            path.hasSuffix(self == .anthropic ? "/results" : "-output/content")
        }
    }

    /// What is wrong, and what comes of 21 documents, the first of which is asked live.
    struct Trouble: CustomTestStringConvertible, Sendable {
        /// Where a request meets with a fault.
        enum Place: Sendable { case create, poll, results, cancel }

        var name: String
        var batches = SimulatorConfiguration.Batches(turnaround: .zero)
        var fault: (place: Place, fault: Fault, times: Int)?
        var failed: [FailureReason: Int] = [:]
        var creations: ClosedRange<Int> = 1...1
        var testDescription: String { name }
    }

    private static func trouble(_ trouble: BatchTrouble) -> SimulatorConfiguration.Batches {
        .init(turnaround: .zero, troubles: [trouble])
    }

    static let troubles: [Trouble] = [
        Trouble(name: "nothing; results come in another order"),
        Trouble(name: "429 on create", fault: (.create, .status(429), 2), creations: 3...3),
        Trouble(
            name: "429 until batches are small",
            batches: .init(turnaround: .zero, queue: 6),
            creations: 4...60
        ),
        Trouble(
            name: "500 on create, none made",
            fault: (.create, .status(500), 1),
            creations: 2...2
        ),
        Trouble(
            name: "500 on create, made all the same",
            batches: .init(turnaround: .milliseconds(20)),
            fault: (.create, .failsAfterwards(500), 1)
        ),
        Trouble(
            name: "the answer to create is cut off",
            batches: .init(turnaround: .milliseconds(20)),
            fault: (.create, .cutBody, 1)
        ),
        Trouble(name: "vanished", batches: trouble(.vanished), failed: [.missing: 20]),
        Trouble(name: "duplicated", batches: trouble(.duplicated)),
        Trouble(name: "foreign", batches: trouble(.foreign)),
        Trouble(name: "missing", batches: trouble(.missing), failed: [.missing: 4]),
        Trouble(name: "unreadable", batches: trouble(.unreadable), failed: [.missing: 1]),
        Trouble(
            name: "half expired",
            batches: trouble(.halfExpired),
            failed: [.expired: 3],
            creations: 3...3
        ),
        Trouble(
            name: "polls fail",
            batches: .init(turnaround: .milliseconds(20)),
            fault: (.poll, .status(500), 4)
        ),
        Trouble(
            name: "polls are cut off",
            batches: .init(turnaround: .milliseconds(20)),
            fault: (.poll, .cutBody, 4)
        ),
        Trouble(name: "results break off", fault: (.results, .cutBody, 5)),
        Trouble(name: "results fail", fault: (.results, .status(503), 4)),
    ]

    private static func folder(_ kind: Kind, _ delivery: String) -> TemporaryFolder {
        let folder = TemporaryFolder()
        folder.write(
            "p.yml",
            """
            analysis: sentiment
            model: \(kind.model)
            delivery: \(delivery)
            retry: {max_attempts: 3, base_delay: 1ms}

            """
        )
        for number in 0..<21 { folder.write("docs/\(100 + number).txt", "Review \(100 + number).") }
        return folder
    }

    static func run(
        _ path: FilePath,
        _ simulator: APISimulator,
        key: String = "test"
    ) async throws -> RunSummary {
        try await AnalysisRun(plan(path, simulator, key: key)).run()
    }

    private static func meet(_ trouble: Trouble, _ kind: Kind, _ simulator: APISimulator) {
        guard let (place, fault, times) = trouble.fault else { return }
        let left = Mutex(times)
        simulator.meet { request in
            let isHit =
                switch place {
                case .create: request.method == "POST" && request.path == kind.path
                case .poll:
                    request.method == "GET" && request.path.hasPrefix(kind.path + "/")
                        && !kind.asksResults(request.path)
                case .results: kind.asksResults(request.path)
                case .cancel: request.path.hasSuffix("/cancel")
                }
            guard isHit else { return nil }
            return left.withLock { left in
                left -= 1
                return left >= 0 ? fault : nil
            }
        }
    }

    @Test("Nothing is lost, and nothing paid twice", arguments: Kind.allCases, troubles)
    func accounts(_ kind: Kind, _ trouble: Trouble) async throws {
        let folder = Self.folder(kind, "{mode: batch, poll: 2ms}")
        let path = folder.path
        try await withAPISimulator(.init(batches: trouble.batches)) { simulator in
            Self.meet(trouble, kind, simulator)
            let run = try await Self.run(path, simulator)
            #expect(run.ending == .finished)
            #expect(run.totals.failed == trouble.failed)
            #expect(run.totals.analyzed == 21 - trouble.failed.values.reduce(0, +))
            #expect(simulator.books.documents.values.allSatisfy { $0.answers <= 1 })
            let creations = simulator.requests.count {
                $0.method == "POST" && $0.path == kind.path
            }
            #expect(trouble.creations.contains(creations), "\(creations) batches were asked for")
        }
    }

    @Test("A cancellation that fails is asked for again", arguments: Kind.allCases)
    func cancelling(_ kind: Kind) async throws {
        let folder = Self.folder(kind, "{mode: auto, deadline: 1500ms, poll: 2ms}")
        let path = folder.path
        let never = SimulatorConfiguration(batches: .init(turnaround: .seconds(3600)))
        try await withAPISimulator(never) { simulator in
            Self.meet(
                Trouble(name: "", fault: (.cancel, .status(500), 2)),
                kind,
                simulator
            )
            _ = try await Self.run(path, simulator)
            #expect(simulator.requests.count { $0.path.hasSuffix("/cancel") } == 3)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers <= 1 })
            let rest = try await Self.run(path, simulator)
            #expect(rest.totals.analyzed == 21)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    @Test("Batches are deleted once their results are in the ledger", arguments: Kind.allCases)
    func deletion(_ kind: Kind) async throws {
        let folder = Self.folder(kind, "{mode: batch, poll: 2ms, delete: true}")
        let path = folder.path
        try await withAPISimulator(.init(batches: .init(turnaround: .zero))) { simulator in
            let run = try await Self.run(path, simulator)
            #expect(run.totals.analyzed == 21)
            let requests = simulator.requests
            let read = try #require(requests.firstIndex { kind.asksResults($0.path) })
            let deleted = requests.indices.filter { requests[$0].method == "DELETE" }
            #expect(deleted.count == (kind == .anthropic ? 1 : 3))
            #expect(deleted.allSatisfy { $0 > read })
        }
    }

    @Test("Nothing is deleted by default, nor before results have come", arguments: Kind.allCases)
    func noDeletion(_ kind: Kind) async throws {
        for (delivery, broken) in [
            ("{mode: batch, poll: 2ms}", 0), ("{mode: batch, poll: 2ms, delete: true}", 5),
        ] {
            let folder = Self.folder(kind, delivery)
            let path = folder.path
            try await withAPISimulator(.init(batches: .init(turnaround: .zero))) { simulator in
                Self.meet(
                    Trouble(name: "", fault: (.results, .cutBody, broken)),
                    kind,
                    simulator
                )
                let run = try await Self.run(path, simulator)
                #expect(run.totals.analyzed == 21)
                let requests = simulator.requests
                let first = requests.firstIndex { $0.method == "DELETE" }
                let last = requests.lastIndex { kind.asksResults($0.path) }
                #expect(broken == 0 ? first == nil : first ?? 0 > last ?? .max)
            }
        }
    }

    @Test(
        "Another key of the same workspace goes on; one of another workspace sends nothing again",
        arguments: Kind.allCases
    )
    func keys(_ kind: Kind) async throws {
        let folder = Self.folder(kind, "{mode: batch, poll: 2ms}")
        let path = folder.path
        let slow = SimulatorConfiguration(batches: .init(turnaround: .milliseconds(300)))
        try await withAPISimulator(slow) { simulator in
            let plan = try Self.plan(path, simulator, key: "team/1")
            let first = try await AnalysisRun(plan, patience: .zero).run()
            #expect(first.ending == .pending)
            let stranger = try Self.plan(path, simulator, key: "other/1")
            let none = try await AnalysisRun(stranger, patience: .zero).run()
            #expect(none.ending == .pending)
            #expect(none.endingMessage?.contains("with another key or at another address") == true)
            let colleague = try Self.plan(path, simulator, key: "team/2")
            let run = try await AnalysisRun(colleague).run()
            #expect(run.totals.analyzed == 21)
            #expect(simulator.books.documents.values.allSatisfy { $0.answers == 1 })
        }
    }

    private static func plan(
        _ path: FilePath,
        _ simulator: APISimulator,
        key: String
    ) throws -> RunPlan {
        try RunPlan(
            RunOptions(
                paths: [path.appending("docs").string],
                pipeline: path.appending("p.yml").string,
                outputs: [path.appending("r.jsonl").string],
                ledger: .file(path.appending("l.sqlite").string)
            ),
            environment: [
                "OPENAI_API_KEY": key, "OPENAI_BASE_URL": "\(simulator.baseURL)/v1",
                "ANTHROPIC_API_KEY": key, "ANTHROPIC_BASE_URL": simulator.baseURL,
            ]
        )
    }

    @Test("At the deadline nothing more begins, and the same command goes on behind it")
    func deadline() async throws {
        let folder = Self.folder(.anthropic, "{mode: auto, deadline: 2s, poll: 2ms}")
        let path = folder.path
        let never = SimulatorConfiguration(batches: .init(turnaround: .seconds(3600)))
        try await withAPISimulator(never) { simulator in
            let count = Mutex(0)
            // The first answer is quick, and says nothing of those that follow.
            simulator.meet { request in
                guard request.path == "/v1/messages" else { return nil }
                return count.withLock { count in
                    count += 1
                    return count > 1 ? .delay(.milliseconds(1000)) : nil
                }
            }
            let run = try await Self.run(path, simulator)
            #expect(run.ending == .deadline)
            #expect((run.totals.skipped[.deadline] ?? 0) > 0)
            simulator.meet(with: nil)
            let rest = try await Self.run(path, simulator)
            #expect(rest.ending == .finished && rest.totals.analyzed == 21)
        }
    }

    @Test("Batches bear no mark for the cache, and live requests do")
    func cacheMark() async throws {
        let folder = Self.folder(.anthropic, "{mode: batch, poll: 2ms}")
        let text = String(repeating: "Judge the tone, not the topic. ", count: 900)
        folder.write(
            "p.yml",
            (folder.read("p.yml") ?? "") + "prompt: {instructions: \"\(text)\"}\n"
        )
        let path = folder.path
        try await withAPISimulator(.init(batches: .init(turnaround: .zero))) { simulator in
            let run = try await Self.run(path, simulator)
            #expect(run.totals.analyzed == 21)
            func bodies(_ path: String) -> [String] {
                simulator.requests.filter { $0.method == "POST" && $0.path == path }
                    .map { String(decoding: $0.body, as: UTF8.self) }
            }
            #expect(bodies("/v1/messages").allSatisfy { $0.contains("cache_control") })
            #expect(bodies("/v1/messages/batches").count == 1)
            #expect(!bodies("/v1/messages/batches")[0].contains("cache_control"))
        }
    }
}
