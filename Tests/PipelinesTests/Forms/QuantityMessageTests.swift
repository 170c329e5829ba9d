import Testing

/// What is said of times and sizes.
@Suite struct QuantityMessageTests {
    private static let timesStart = "analysis: sentiment\n"
    private static let someTime =
        "expected: a time with its unit, such as 500ms, 60s, 10min or 2h, more than zero"
    private static let time = "expected: a time with its unit, such as 500ms, 60s, 10min or 2h"

    private static let times: [(place: String, message: String, help: String)] = [
        ("timeout: {total: «0s»}", #"timeout.total cannot be "0s""#, someTime),
        ("timeout: {total: «0.4ms»}", #"timeout.total cannot be "0.4ms""#, someTime),
        ("timeout: {idle: «5»}", "timeout.idle cannot be 5", someTime + " | did you mean: 5s"),
        (
            "timeout: {first_byte: «10 minutes»}",
            #"timeout.first_byte cannot be "10 minutes""#,
            someTime + " | did you mean: 10min"
        ),
        ("timeout: {total: «3 weeks»}", #"timeout.total cannot be "3 weeks""#, someTime),
        ("timeout: {total: «5x5»}", #"timeout.total cannot be "5x5""#, someTime),
        (
            "deadline: «366d»",
            #"deadline cannot be "366d""#,
            "expected: a time with its unit, such as 500ms, 60s, 10min or 2h, at most 365d"
        ),
        ("deadline: «-5s»", #"deadline cannot be "-5s""#, someTime),
        ("deadline: «[»5s]", "deadline cannot be a list", someTime),
        ("deadline: «1,5h»", #"deadline cannot be "1,5h""#, someTime),
        (
            "retry: {base_delay: «2h», max_delay: 1h}",
            "retry.base_delay is longer than max_delay",
            "expected: at most the max_delay, 1h"
        ),
        (
            "retry: {base_delay: «61s», max_delay: 60s}",
            "retry.base_delay is longer than max_delay",
            "expected: at most the max_delay, 60s"
        ),
        (
            "retry: {base_delay: «1 hr»}",
            #"retry.base_delay cannot be "1 hr""#,
            time + " | did you mean: 1h"
        ),
        (
            "retry: {max_total: «2days»}",
            #"retry.max_total cannot be "2days""#,
            time + " | did you mean: 2d"
        ),
        ("batch: {max_wait: «100msec»}", #"batch.max_wait cannot be "100msec""#, time),
        ("deadline: «12sek»", #"deadline cannot be "12sek""#, someTime),
        ("deadline: «5 S»", #"deadline cannot be "5 S""#, someTime + " | did you mean: 5s"),
    ]

    @Test(arguments: times)
    func `A time has a unit that is known`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.timesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let sizesStart = "analysis: sentiment\n"
    private static let size = "expected: a size with its unit, such as 500kB, 10MB or 1GiB"
    private static let memory = "expected: a share of the memory such as 25%, or a size such as 2GB"

    private static let sizes: [(place: String, message: String, help: String)] = [
        ("input: {max_bytes: «0B»}", #"input.max_bytes cannot be "0B""#, size),
        ("input: {max_bytes: «0.5B»}", #"input.max_bytes cannot be "0.5B""#, size),
        (
            "input: {max_bytes: «5k»}",
            #"input.max_bytes cannot be "5k""#,
            size + " | did you mean: 5kB"
        ),
        (
            "input: {max_bytes: «5g»}",
            #"input.max_bytes cannot be "5g""#,
            size + " | did you mean: 5GB"
        ),
        (
            "input: {max_bytes: «5mega»}",
            #"input.max_bytes cannot be "5mega""#,
            size + " | did you mean: 5MB"
        ),
        (
            "input: {max_bytes: «10mb»}",
            #"input.max_bytes cannot be "10mb""#,
            size + " | did you mean: 10MB"
        ),
        (
            "input: {max_bytes: «10 kib»}",
            #"input.max_bytes cannot be "10 kib""#,
            size + " | did you mean: 10KiB"
        ),
        ("input: {max_bytes: «1000000GB»}", #"input.max_bytes cannot be "1000000GB""#, size),
        (
            "input: {max_bytes: «5TB»}",
            #"input.max_bytes cannot be "5TB""#,
            size + " | did you mean: 5B"
        ),
        ("input: {max_bytes: «lots»}", #"input.max_bytes cannot be "lots""#, size),
        ("batch: {max_memory: «0%»}", #"batch.max_memory cannot be "0%""#, memory),
        ("batch: {max_memory: «101%»}", #"batch.max_memory cannot be "101%""#, memory),
        ("batch: {max_memory: «100.5%»}", #"batch.max_memory cannot be "100.5%""#, memory),
        (
            "batch: {max_memory: «0.25»}",
            "batch.max_memory cannot be 0.25",
            memory + " | did you mean: 0.25%"
        ),
        (
            "batch: {max_memory: «2gb»}",
            #"batch.max_memory cannot be "2gb""#,
            memory + " | did you mean: 2GB"
        ),
        ("batch: {max_memory: «[»1GB]}", "batch.max_memory cannot be a list", memory),
        ("batch: {max_memory: «1000000GB»}", #"batch.max_memory cannot be "1000000GB""#, memory),
    ]

    @Test(arguments: sizes)
    func `A size has a unit that is known, a share of the memory a sign`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.sizesStart + place, message, help)
        #expect(said == wanted)
    }
}
