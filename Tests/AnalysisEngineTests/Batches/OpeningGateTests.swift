import Testing

@testable import AnalysisEngine

/// What goes ahead of batches, one request at a time.
struct OpeningGateTests {
    @Test("all wait for the first answer, and then none is sent any more")
    func first() async {
        let gate = OpeningGate()
        #expect(await gate.enter() == .send)
        await withTaskGroup(of: OpeningGate.Verdict.self) { group in
            for _ in 0..<5 { group.addTask { await gate.enter() } }
            #expect(!gate.leave(.answered))
            for await verdict in group { #expect(verdict == .pass) }
        }
        #expect(await gate.enter() == .pass)
    }

    @Test("the third refusal is the last, what fails in passing is tried on, a bad key ends all")
    func refusals() async {
        let gate = OpeningGate()
        for ending in [OpeningGate.Ending.refused, .failed, .refused, .failed] {
            #expect(await gate.enter() == .send)
            #expect(!gate.leave(ending))
        }
        #expect(await gate.enter() == .send)
        #expect(gate.leave(.refused))
        #expect(await gate.enter() == .stop)

        let other = OpeningGate()
        #expect(await other.enter() == .send)
        #expect(!other.leave(.hopeless))
        #expect(await other.enter() == .stop)
    }
}
