import APISimulator
import Glibc

/// Reads the command line.
struct Options {
    /// What is wrong with the command line.
    struct Fault: Error {
        var message: String
        /// The exit status: what was asked for is no fault.
        var status: CInt = 2
    }

    /// How the simulator behaves.
    private(set) var configuration = SimulatorConfiguration(mostRequests: 100)
    /// What becomes of requests in batches.
    private(set) var batchOutcomes: [String: BatchOutcome] = [:]

    private var share: Double?
    private var certificate: String?
    private var key: String?

    init(_ arguments: ArraySlice<String>) throws(Fault) {
        var arguments = arguments
        while var option = arguments.popFirst() {
            guard option != "--help", option != "-h" else {
                throw Fault(message: Help.text, status: 0)
            }
            if option == "--repeat-requests" {
                configuration.repeatsRequests = true
                continue
            }
            if option.hasPrefix("--"), let sign = option.firstIndex(of: "=") {
                arguments.insert(String(option[sign...].dropFirst()), at: arguments.startIndex)
                option = String(option[..<sign])
            }
            guard let set = Self.setters[option] else {
                throw Fault(message: "api-simulator: unknown option \(option); see --help")
            }
            guard let value = arguments.popFirst() else {
                throw Fault(message: "api-simulator: \(option) wants a value; see --help")
            }
            do {
                try set(&self, value)
            } catch {
                throw Fault(message: "api-simulator: \(option): \(error); see --help")
            }
        }
        configuration.faults.share = share ?? (configuration.faults.faults.isEmpty ? 0 : 1)
        guard (certificate == nil) == (key == nil) else {
            throw Fault(message: "api-simulator: https wants both --tls-certificate and --tls-key")
        }
        if let certificate, let key {
            configuration.tls = .init(certificate: certificate, key: key)
        }
    }

    /// What is wrong with the value of an option.
    private struct BadValue: Error, CustomStringConvertible {
        var description: String
    }

    private static let setters: [String: @Sendable (inout Options, String) throws -> Void] = [
        "--port": { $0.configuration.port = Int(try number($1, as: UInt16.self)) },
        "--api-key": { $0.configuration.apiKey = $1 },
        "--latency": { $0.configuration.latency = try duration($1) },
        "--event-delay": { $0.configuration.eventDelay = try duration($1) },
        "--min-cache-tokens": { $0.configuration.minimumCacheTokens = try count($1) },
        "--batch-polls": { $0.configuration.batchPolls = try count($1) },
        "--batch-time": { $0.configuration.batches.turnaround = try duration($1) },
        "--batch-rate": {
            $0.configuration.batches.perSecond = try number($1, as: Double.self)
        },
        "--batch-cancelling": { $0.configuration.batches.cancelling = try duration($1) },
        "--batch-expiry": { $0.configuration.batches.expiry = try duration($1) },
        "--batch-queue": { $0.configuration.batches.queue = try count($1) },
        "--batch-trouble": { try $0.takeTrouble($1) },
        "--batch-outcome": { try $0.takeOutcome($1) },
        "--platform": { try $0.takePlatform($1) },
        "--identity-token": {
            $0.configuration.federation = .init(
                identityToken: $1,
                life: $0.configuration.federation?.life ?? 600
            )
        },
        "--token-life": {
            let life = try count($1)
            $0.configuration.federation = $0.configuration.federation ?? .init()
            $0.configuration.federation?.life = life
        },
        "--tls-certificate": { $0.certificate = $1 },
        "--tls-key": { $0.key = $1 },
        "--keep-requests": { $0.configuration.mostRequests = try count($1) },
        "--rpm": { $0.configuration.limits.requests = try count($1) },
        "--itpm": { $0.configuration.limits.inputTokens = try count($1) },
        "--otpm": { $0.configuration.limits.outputTokens = try count($1) },
        "--bucket-seconds": {
            $0.configuration.limits.bucketSeconds = try number($1, as: Double.self)
        },
        "--fault": { $0.configuration.faults.faults.append(try .reading($1)) },
        "--faults": { $0.share = try number($1, as: Double.self) },
        "--fault-times": { $0.configuration.faults.most = try count($1) },
        "--fault-attempts": { $0.configuration.faults.mostOfDocument = try count($1) },
        "--fault-path": { $0.configuration.faults.path = $1 },
        "--seed": { $0.configuration.faults.seed = try number($1, as: UInt64.self) },
    ]

    private mutating func takeOutcome(_ text: String) throws(BadValue) {
        guard let sign = text.lastIndex(of: "="),
            let outcome = BatchOutcome(simulated: String(text[text.index(after: sign)...]))
        else {
            throw BadValue(description: "'\(text)' is not ID=OUTCOME")
        }
        batchOutcomes[String(text[..<sign])] = outcome
    }

    private mutating func takePlatform(_ text: String) throws(BadValue) {
        guard let platform = SimulatedPlatform(rawValue: text) else {
            let known = SimulatedPlatform.allCases.map(\.rawValue).joined(separator: ", ")
            throw BadValue(description: "'\(text)' is none of \(known)")
        }
        configuration.platform = platform
    }

    private mutating func takeTrouble(_ text: String) throws(BadValue) {
        guard let trouble = BatchTrouble(rawValue: text) else {
            let known = BatchTrouble.allCases.map(\.rawValue).joined(separator: ", ")
            throw BadValue(description: "'\(text)' is none of \(known)")
        }
        configuration.batches.troubles.insert(trouble)
    }

    private static func number<Number: LosslessStringConvertible & Comparable & Numeric>(
        _ text: String,
        as _: Number.Type
    ) throws(BadValue) -> Number {
        guard let number = Number(text), number >= 0 else {
            throw BadValue(description: "'\(text)' is not a number that fits")
        }
        return number
    }

    private static func count(_ text: String) throws(BadValue) -> Int {
        try number(text, as: Int.self)
    }

    private static func duration(_ text: String) throws(BadValue) -> Duration {
        guard let duration = Duration(simulated: text) else {
            throw BadValue(description: "'\(text)' is not a time such as 100ms or 2s")
        }
        return duration
    }

    /// Writes a line.
    static func say(_ text: String, to descriptor: CInt) {
        let bytes = Array("\(text)\n".utf8)
        _ = write(descriptor, bytes, bytes.count)
    }
}
