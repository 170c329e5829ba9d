import APISimulator
import JSON
import Testing

@Suite("A fault as it is written")
struct FaultSyntaxTests {
    @Test(
        arguments: [
            ("none", nil), ("status:529", .status(529)),
            (
                "status:429; retry-after: 7; code=ramp_limit_exceeded; type=t; message=Slow: down",
                .status(
                    429,
                    type: "t",
                    message: "Slow: down",
                    code: "ramp_limit_exceeded",
                    headers: ["retry-after": "7"]
                )
            ),
            (
                "response:418;x-a: b;body={\"a\":1;2}",
                .response(status: 418, headers: ["x-a": "b"], body: "{\"a\":1;2}")
            ),
            ("redirect:https://evil.example/x?y=1", .redirect(to: "https://evil.example/x?y=1")),
            ("redirect:/there; status=302", .redirect(status: 302, to: "/there")),
            ("enormous-body:100MB", .enormousBody(100_000_000)),
            ("delay:1.5s", .delay(.seconds(1.5))),
            ("drip:20ms", .drip(.milliseconds(20))), (" text: one; two ", .text("one; two")),
            ("error-event:overloaded_error", .errorEvent(type: "overloaded_error")),
            ("message:{\"stop_reason\":\"x\"}", .message(["stop_reason": "x"])),
        ] as [(String, Fault?)]
    )
    func `is read`(text: String, fault: Fault?) throws {
        let read = try Fault.reading(text)
        #expect(read == fault)
    }

    @Test(arguments: [
        ("", "there is no fault ''"), ("statis:500", "there is no fault 'statis'"),
        ("status", "status wants a status such as 503"),
        ("status:9000", "status wants a status such as 503"),
        ("status:500; nonsense", "'nonsense' is neither a header NAME: VALUE nor NAME=VALUE"),
        ("garbage:5", "garbage takes nothing behind it"),
        ("delay:soon", "delay wants a time such as 100ms or 2s"),
        ("delay:-1s", "delay wants a time such as 100ms or 2s"),
        ("enormous-body:big", "enormous-body wants a size such as 5000 or 100MB"),
        ("error-event", "error-event wants a type of error behind a colon"),
        ("message:[]", "message wants a JSON object behind a colon"),
    ])
    func `is refused where it is none`(text: String, message: String) {
        let error = #expect(throws: FaultSyntaxError.self) { try Fault.reading(text) }
        #expect(error?.description == message)
    }

    /// What stands for the argument in a form.
    private static let samples = [
        "CODE": "500", "URL": "https://a.example", "SIZE": "1MB", "TIME": "1s", "TYPE": "x",
        "TEXT": "x", "JSON": "{}",
    ]

    @Test(arguments: FaultSyntax.all.map(\.form))
    func `is what the help says`(form: String) throws {
        let parts = form.split(separator: ":")
        let argument = parts.count > 1 ? Self.samples[String(parts[1])] : nil
        #expect((argument == nil) == (parts.count == 1))
        let text = parts[0] + (argument.map { ":\($0)" } ?? "")
        let fault = try Fault.reading(String(text))
        #expect((fault == nil) == (form == "none"))
    }
}
