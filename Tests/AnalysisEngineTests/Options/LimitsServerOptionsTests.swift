import Testing

@testable import AnalysisEngine

/// What `analyze limits serve` and its workers say of options that cannot be.
@Suite struct LimitsServerOptionsTests {
    /// What is said of options that differ in one; `nil` where they are taken.
    private func message(
        job: String = "job",
        listen: String = "127.0.0.1:0",
        requests: String = "auto",
        input: String = "auto",
        output: String = "auto",
        maxCost: String? = nil,
        maxTokens: Int? = nil,
        deadline: String? = nil
    ) -> String? {
        do throws(EngineError) {
            _ = try LimitsServerOptions(
                job: job,
                state: "s",
                tokenFile: "t",
                listen: listen,
                requestsPerMinute: requests,
                inputTokensPerMinute: input,
                outputTokensPerMinute: output,
                maxCost: maxCost,
                maxTokens: maxTokens,
                deadline: deadline
            ).policy
            return nil
        } catch {
            #expect(error.code == .usage)
            return error.message
        }
    }

    @Test(arguments: [
        ("0.0.0.0:7070", "0.0.0.0", 7070), ("driver:0", "driver", 0), ("[::1]:65535", "::1", 65535),
        ("::1:80", "::1", 80),
    ])
    func `An address has a host and a port`(listen: String, host: String, port: Int) throws {
        let options = try LimitsServerOptions(
            job: "j",
            state: "s",
            tokenFile: "t",
            listen: listen
        )
        #expect(options.host == host && options.port == port)
    }

    @Test(arguments: ["", "7070", ":7070", "host:", "host:65536", "host:-1", "host:x", "host"])
    func `What is no address says how one is written`(listen: String) {
        #expect(
            message(listen: listen)
                == "--listen is an address and a port, as in --listen 0.0.0.0:7070"
        )
    }

    @Test(arguments: ["0", "-5", "1.5", "many", "", "AUTO"])
    func `A limit is a whole number or auto`(text: String) {
        let words = "\(text) is no limit; write a whole number, or auto"
        #expect(message(requests: text) == words)
        #expect(message(input: text) == words)
        #expect(message(output: text) == words)
    }

    @Test(arguments: ["1", "100000"])
    func `A limit that is one is taken`(text: String) {
        #expect(message(requests: text, input: text, output: text) == nil)
    }

    @Test(arguments: [
        ("-1", false), ("2,50", false), ("inf", false), ("nan", false), ("2.50", true),
        ("0.01", true),
    ])
    func `An amount is in dollars`(text: String, isTaken: Bool) {
        let words = "--max-cost \(text) is no amount; write dollars, as in 2.50"
        #expect(message(maxCost: text) == (isTaken ? nil : words))
    }

    @Test(arguments: [
        ("2026-12-01T06:00Z", true), ("2026-12-01T06:00:30Z", true),
        ("2026-12-01T06:00:30+02:00", true),
        ("2026-12-01", false), ("06:00", false), ("tomorrow", false), ("2026-12-01T06:00", false),
    ])
    func `A deadline has its zone, and may leave out its seconds`(text: String, isTaken: Bool) {
        let words = "--deadline \(text) is no time; write it as in --deadline 2026-12-01T06:00Z"
        #expect(message(deadline: text) == (isTaken ? nil : words))
    }

    @Test func `A job has the name of a folder`() {
        #expect(
            message(job: "a/b") == """
                --job names a folder: 1 to 64 letters, digits, '.', '_' and '-', the first no '.', \
                as in --job reviews-2026-11
                """
        )
    }
}
