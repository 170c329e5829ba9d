import Glibc

// Measures the processor time that a client spends on one request, AnthropicKit beside a bare loop
// over async-http-client, in turns in the same process:
// client-benchmark http://127.0.0.1:PORT [REQUESTS [CONNECTIONS [bare]]]
// With `bare` it is the floor of other benchmarks: the loop alone, once, for them to measure.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
    print("usage: client-benchmark URL [REQUESTS [CONNECTIONS [bare]]]")
    exit(2)
}
let requests = arguments.count > 2 ? Int(arguments[2]) ?? 4_000 : 4_000
let connections = arguments.count > 3 ? Int(arguments[3]) ?? 100 : 100
let document = String(
    repeating: "The parcel came late, and the box was torn at a corner. ",
    count: 30
)

let bare = BareLoop(baseURL: arguments[1], document: document, connections: connections)
if arguments.count > 4, arguments[4] == "bare" {
    _ = try await bare.run(requests: requests)
    try await bare.shutDown()
    exit(0)
}
let kit = KitLoop(baseURL: arguments[1], document: document, connections: connections)

// The first rounds open the connections and warm the caches up.
_ = try await bare.run(requests: connections * 4)
_ = try await kit.run(requests: connections * 4)
var times: (bare: [Double], kit: [Double]) = ([], [])
for _ in 0..<5 {
    times.bare.append(
        try await ProcessorTime.milliseconds { try await bare.run(requests: requests) }
            / Double(requests)
    )
    times.kit.append(
        try await ProcessorTime.milliseconds { try await kit.run(requests: requests) }
            / Double(requests)
    )
}
try await bare.shutDown()
await kit.shutDown()

let (bareTime, kitTime) = (times.bare.sorted()[2], times.kit.sorted()[2])
let ratio = kitTime / bareTime
func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
print("connections                  \(connections)")
print("requests a round             \(requests)")
print("bare loop, CPU per request   \(rounded(bareTime)) ms")
print("AnthropicKit, CPU per request \(rounded(kitTime)) ms")
print("ratio                        \(rounded(ratio)) (limit 1.3)")
exit(ratio <= 1.3 ? 0 : 1)
