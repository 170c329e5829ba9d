import APISimulator
import Glibc

/// Reads the command line.
enum Options {
    /// What is wrong with the command line.
    struct Fault: Error {
        var message: String
        /// The exit status: what was asked for is no fault.
        var status: CInt = 2
    }

    static let usage = """
        usage: api-simulator [options]
          --port N             port on 127.0.0.1 (default: a free one, printed on stdout)
          --latency DURATION   time that each answer takes, such as 100ms or 2s
          --event-delay D      time between the events of a stream
          --rpm N              requests a minute
          --itpm N             input tokens a minute
          --otpm N             output tokens a minute
          --bucket-seconds S   how many seconds' worth of a limit a full bucket holds (60)
          --faults SHARE       share of requests that fail, 0 to 1
          --seed N             what decides which fail (1)
          --repeat-requests    errors repeat the key and the document of the request
          --api-key KEY        the key that requests must bear (default: any)
        GET /simulator/books shows what was read, sent and billed.
        """

    static func configuration(
        from arguments: ArraySlice<String>
    ) throws(Fault) -> SimulatorConfiguration {
        var configuration = SimulatorConfiguration(keepsRequests: false)
        var arguments = arguments
        while let option = arguments.popFirst() {
            guard option != "--help" else { throw Fault(message: usage, status: 0) }
            if option == "--repeat-requests" {
                configuration.repeatsRequests = true
                continue
            }
            guard let value = arguments.popFirst() else {
                throw Fault(message: "api-simulator: \(option) wants a value\n\(usage)")
            }
            switch option {
            case "--port": configuration.port = try number(value, option)
            case "--latency": configuration.latency = try duration(value, option)
            case "--event-delay": configuration.eventDelay = try duration(value, option)
            case "--rpm": configuration.limits.requests = try number(value, option)
            case "--itpm": configuration.limits.inputTokens = try number(value, option)
            case "--otpm": configuration.limits.outputTokens = try number(value, option)
            case "--bucket-seconds": configuration.limits.bucketSeconds = try number(value, option)
            case "--faults": configuration.faultRate = try number(value, option)
            case "--seed": configuration.seed = try number(value, option)
            case "--api-key": configuration.apiKey = value
            default: throw Fault(message: "api-simulator: unknown option \(option)\n\(usage)")
            }
        }
        return configuration
    }

    private static func number<Number: LosslessStringConvertible>(
        _ text: String,
        _ option: String
    ) throws(Fault) -> Number {
        guard let number = Number(text) else {
            throw Fault(message: "api-simulator: \(option) wants a number, not '\(text)'")
        }
        return number
    }

    private static func duration(_ text: String, _ option: String) throws(Fault) -> Duration {
        if text.hasSuffix("ms"), let number = Double(text.dropLast(2)) {
            return .milliseconds(number)
        }
        if let number = Double(text.hasSuffix("s") ? text.dropLast() : text[...]) {
            return .seconds(number)
        }
        throw Fault(message: "api-simulator: \(option) wants a duration like 100ms, not '\(text)'")
    }

    /// Writes a line.
    static func say(_ text: String, to descriptor: CInt) {
        let bytes = Array("\(text)\n".utf8)
        _ = write(descriptor, bytes, bytes.count)
    }
}
