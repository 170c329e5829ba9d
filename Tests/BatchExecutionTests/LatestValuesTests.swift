import BatchExecution
import Testing

struct LatestValuesTests {
    @Test("What has not been read is replaced by the next value of its key, in its place")
    func coalesces() async {
        let texts = LatestValues<String, String>()
        texts.send("a1", for: "a")
        texts.send("b1", for: "b")
        texts.send("a2", for: "a")
        texts.finish()
        texts.send("late", for: "c")
        let read = await texts.reduce(into: []) { $0.append("\($1.key): \($1.value)") }
        #expect(read == ["a: a2", "b: b1"])
    }

    @Test("A reader that waits gets every value, and the last of each key is never missed")
    func waitingReader() throws {
        let read = try Simulation.run { clock in
            let texts = LatestValues<Int, Int>()
            return await withTaskGroup(of: Void.self) { group in
                for key in 0..<3 {
                    group.addTask {
                        for value in 1...10 {
                            try? await clock.sleep(for: .milliseconds(10 + key))
                            texts.send(value, for: key)
                        }
                    }
                }
                group.addTask {
                    try? await clock.sleep(for: .seconds(1))
                    texts.finish()
                }
                return await texts.reduce(into: [Int: [Int]]()) {
                    $0[$1.key, default: []].append($1.value)
                }
            }
        }
        #expect(read == [0: Array(1...10), 1: Array(1...10), 2: Array(1...10)])
    }

    @Test("A slow reader misses steps but no end, in any schedule", arguments: 0..<50)
    func slowReader(seed: UInt64) throws {
        let read = try Simulation.run(seed: seed) { clock in
            let texts = LatestValues<Int, Int>()
            return await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await withTaskGroup(of: Void.self) { writers in
                        for key in 0..<4 {
                            writers.addTask {
                                for value in 1...20 {
                                    texts.send(value, for: key)
                                    await Task.yield()
                                }
                            }
                        }
                    }
                    texts.finish()
                }
                var read: [Int: [Int]] = [:]
                for await (key, value) in texts {
                    read[key, default: []].append(value)
                    try? await clock.sleep(for: .milliseconds(1))
                }
                return read
            }
        }
        #expect(read.count == 4)
        for values in read.values {
            #expect(values == values.sorted())
            #expect(values.last == 20)
        }
    }

    @Test("A reader that is cancelled leaves")
    func cancels() throws {
        try Simulation.run { clock in
            let texts = LatestValues<Int, Int>()
            await withTaskGroup(of: Void.self) { group in
                group.addTask { for await _ in texts { Issue.record("nothing was sent") } }
                try? await clock.sleep(for: .milliseconds(1))
                group.cancelAll()
            }
        }
    }
}
