import APISimulator
import AnthropicKit
import Foundation
import Testing

@Suite("Message batches", .timeLimit(.minutes(10)))
struct BatchesTests {
    private func items(_ count: Int) -> [BatchRequest] {
        (0..<count).map { BatchRequest(customID: "u-\($0)", request: question("Text \($0)")) }
    }

    @Test func `are created, polled and read in any order`() async throws {
        try await withClient(.init(batchPolls: 2)) { simulator, client in
            simulator.setBatchOutcomes([
                "u-1": .errored(type: "invalid_request_error"), "u-2": .expired, "u-3": .canceled,
                "u-4": .errored(type: "api_error"),
            ])
            var batch = try await client.createBatch(items(6))
            #expect(batch.status == .inProgress)
            #expect(batch.counts.processing == 6)
            var polls = 0
            while batch.status != .ended {
                batch = try await client.batch(batch.id)
                polls += 1
            }
            #expect(polls == 3)
            #expect(batch.hasResults)
            #expect(
                batch.counts
                    == .init(processing: 0, succeeded: 2, errored: 2, canceled: 1, expired: 1)
            )

            var outcomes: [String: String] = [:]
            for try await line in try await client.batchResults(batch.id) {
                let result = try line.result()
                switch result.outcome {
                case .succeeded(let message):
                    outcomes[result.customID] = message.text
                    #expect(message.usage.serviceTier == "batch")
                case .errored(let error):
                    outcomes[result.customID] = error.isRetryable ? "again" : "\(error.code)"
                case .canceled: outcomes[result.customID] = "canceled"
                case .expired: outcomes[result.customID] = "expired"
                case .other(let name): outcomes[result.customID] = name
                }
            }
            #expect(
                outcomes == [
                    "u-0": "Echo: Text 0", "u-1": "invalid request", "u-2": "expired",
                    "u-3": "canceled", "u-4": "again", "u-5": "Echo: Text 5",
                ]
            )
        }
    }

    @Test func `show what the API says only where the request is known`() async throws {
        let line =
            #"{"custom_id":"u-0","result":{"type":"errored","error":{"type":"error","#
            + #""error":{"type":"invalid_request_error","message":"no: The canary's debts"},"#
            + #""request_id":"req_x"}}}"#
        try await withClient { simulator, client in
            let results = Fault.response(status: 200, body: "\(line)\n\n\(line)\r\n\(line)")
            simulator.meet(next: [results, results])
            let item = BatchRequest(customID: "u-0", request: question("The canary's debts"))
            var messages: [String] = []
            for requests in [[], [item]] {
                for try await line in try await client.batchResults("b", of: requests) {
                    guard case .errored(let error) = try line.result().outcome else { continue }
                    messages.append("\(error)")
                }
            }
            let unknown = "the API refused the request (request req_x)"
            let known = "the API refused the request: no: … (request req_x)"
            #expect(messages == [unknown, unknown, unknown, known, known, known])
        }
    }

    @Test func `lose nothing but the line that cannot be read`() async throws {
        let good = #"{"custom_id":"u-1","result":{"type":"expired"}}"#
        let bad = ["not JSON", "{\"custom_id\":\"u-0\"}", "{\"custom", "[]"]
        let body = ([good] + bad + [good]).joined(separator: "\n")
        try await withClient { simulator, client in
            simulator.meet(next: [.response(status: 200, body: body)])
            var lines: [String] = []
            var faults: [String] = []
            for try await line in try await client.batchResults("b") {
                lines.append(String(decoding: line.bytes, as: UTF8.self))
                do throws(AnthropicError) {
                    _ = try line.result()
                } catch {
                    faults.append(error.code.description)
                    #expect(error.message.contains("line \(line.number) of the results"))
                }
            }
            #expect(lines == [good] + bad + [good])
            #expect(faults == ["not JSON", "not JSON", "not JSON", "not JSON"])
        }
    }

    @Test func `whose stream breaks off are an error, behind what came whole`() async throws {
        try await withClient(.init(batchPolls: 0)) { simulator, client in
            let batch = try await client.createBatch(items(40))
            #expect(try await client.batch(batch.id).status == .ended)
            simulator.meet(next: [.cutBody])
            var count = 0
            let error = await #expect(throws: AnthropicError.self) {
                for try await line in try await client.batchResults(batch.id) {
                    _ = try line.result()
                    count += 1
                }
            }
            #expect(error?.isRetryable == true)
            #expect((1..<40).contains(count))
        }
    }

    @Test func `are read from a file while they are sent`() async throws {
        try await withClient(.init(batchPolls: 0)) { simulator, client in
            let path = "\(NSTemporaryDirectory())/batch-\(UUID().uuidString).json"
            defer { try? FileManager.default.removeItem(atPath: path) }
            let elements = items(2_000).map { client.batchElement($0).bytes }
            let body = Array(elements.joined(separator: Array(",\n".utf8)))
            try Data(body).write(to: URL(filePath: path))
            let batch = try await client.createBatch(
                uploading: BatchFile(path: path, byteCount: body.count)
            )
            #expect(batch.counts.processing == 2_000)
            let sent = simulator.requests.last?.json
            let whole = try await client.createBatch(items(2_000))
            #expect(whole.counts.processing == 2_000)
            #expect(simulator.requests.last?.json == sent)
        }
    }

    @Test func `are no batch where their file is shorter than was said`() async throws {
        try await withClient(.init(batchPolls: 0)) { simulator, client in
            let path = "\(NSTemporaryDirectory())/batch-\(UUID().uuidString).json"
            defer { try? FileManager.default.removeItem(atPath: path) }
            let body = client.batchElement(items(1)[0]).bytes
            try Data(body).write(to: URL(filePath: path))
            let file = BatchFile(path: path, byteCount: body.count + 10)
            await #expect(throws: AnthropicError.self) {
                try await client.createBatch(uploading: file)
            }
            #expect(try await client.batches().elements.isEmpty)
        }
    }

    @Test func `are listed by pages, newest first`() async throws {
        try await withClient { _, client in
            for _ in 0..<5 { _ = try await client.createBatch(items(1)) }
            var ids: [String] = []
            var cursor: String?
            repeat {
                let page = try await client.batches(limit: 2, after: cursor)
                ids += page.elements.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(ids == (1...5).reversed().map { "msgbatch_\($0)" })
        }
    }

    @Test func `are cancelled and deleted`() async throws {
        try await withClient(.init(batchPolls: 100)) { _, client in
            let batch = try await client.createBatch(items(2))
            let early = await #expect(throws: AnthropicError.self) {
                try await client.deleteBatch(batch.id)
            }
            #expect(early?.code == .invalidRequest)
            #expect(try await client.cancelBatch(batch.id).status == .canceling)
            #expect(try await client.batch(batch.id).status == .ended)
            try await client.deleteBatch(batch.id)
            let late = await #expect(throws: AnthropicError.self) {
                try await client.batch(batch.id)
            }
            #expect(late?.code == .notFound)
        }
    }

    @Test func `bring one result after the other, however many there are`() async throws {
        try await withClient(.init(batchPolls: 0)) { _, client in
            let batch = try await client.createBatch(items(3_000))
            #expect(try await client.batch(batch.id).status == .ended)
            var count = 0
            for try await _ in try await client.batchResults(batch.id) { count += 1 }
            #expect(count == 3_000)
        }
    }
}
