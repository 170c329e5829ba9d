import JSON

extension SimulatedResponse {
    /// The steps that send the reply, with a fault on the way.
    func script(eventDelay: Duration, fault: Fault?) -> Script {
        switch body {
        case .bytes(let bytes): script(bytes, fault: fault)
        case .events(let events): script(events, eventDelay: eventDelay, fault: fault)
        }
    }

    private func script(_ bytes: [UInt8], fault: Fault?) -> Script {
        let head = head(length: bytes.count)
        let half = bytes.count / 2
        switch fault {
        case .resetAfterHeaders:
            return Script([.write(head), .wait(.milliseconds(5)), .reset])
        case .resetInsideBody:
            return Script([.write(head + bytes[..<half]), .wait(.milliseconds(5)), .reset])
        case .cutBody:
            return Script([.write(head + bytes[..<half]), .close])
        case .resetAfterBody:
            return Script([.write(head + bytes), .wait(.milliseconds(5)), .reset], entry: entry)
        case .truncatedJSON:
            return Script([.write(self.head(length: half) + bytes[..<half]), .end])
        case .garbage:
            let garbage = Array("\u{0}\u{1}{]not JSON".utf8)
            return Script([.write(self.head(length: garbage.count) + garbage), .end])
        case .invalidUTF8:
            let broken = bytes[..<half] + [0xC3, 0x28, 0xFF] + bytes[half...]
            return Script([.write(self.head(length: broken.count) + broken), .end])
        case .drip(let pause):
            return Script((head + bytes).flatMap { [.write([$0]), .wait(pause)] } + [.end])
        case .malformedChunks:
            return Script([.write(self.head(length: nil) + Array("xyz\r\n{}\r\n".utf8)), .close])
        default:
            return Script([.write(head + bytes), .end], entry: entry)
        }
    }

    private func script(_ events: [[UInt8]], eventDelay: Duration, fault: Fault?) -> Script {
        let head = head(length: nil)
        let half = events.count / 2
        let firstHalf = play(events[..<half], eventDelay)
        switch fault {
        case .resetAfterHeaders:
            return Script([.write(head), .wait(.milliseconds(5)), .reset])
        case .resetInsideBody:
            return Script([.write(head)] + firstHalf + [.wait(.milliseconds(5)), .reset])
        case .cutBody:
            return Script([.write(head)] + firstHalf + [.close])
        case .truncatedJSON, .halfEvent:
            let part = Array(events[half][..<(events[half].count / 2)])
            return Script(
                [.write(head)] + firstHalf + [
                    .write(Self.chunk(part)), .write(Self.lastChunk), .end,
                ]
            )
        case .garbage:
            let garbage = Self.chunk(Array("event: content_block_delta\ndata: {]\n\n".utf8))
            return Script([.write(head)] + firstHalf + [.write(garbage + Self.lastChunk), .end])
        case .invalidUTF8:
            let broken: [UInt8] =
                Array("data: {\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}\n\n".utf8)
            return Script(
                [.write(head)] + firstHalf + [.write(Self.chunk(broken) + Self.lastChunk), .end]
            )
        case .errorEvent(let type):
            let event = Self.event(
                "error",
                ["type": "error", "error": ["type": .string(type), "message": "Simulated."]]
            )
            return Script(
                [.write(head)] + firstHalf + [.write(Self.chunk(event) + Self.lastChunk), .end]
            )
        case .noMessageStop:
            let steps = play(events.dropLast(), eventDelay)
            return Script([.write(head)] + steps + [.write(Self.lastChunk), .end])
        case .openEnd:
            return Script([.write(head)] + play(events[...], eventDelay) + [.hang])
        case .doubledMessageStop:
            let steps = play(events + [events.last ?? []], eventDelay)
            return Script([.write(head)] + steps + [.write(Self.lastChunk), .end], entry: entry)
        case .pingsForever(let pause):
            let ping = Self.chunk(Self.event("ping", ["type": "ping"]) + Array(": alive\n\n".utf8))
            return Script(
                [.write(head)] + firstHalf
                    + [.write(ping), .wait(pause), .repeat(from: 1 + firstHalf.count)]
            )
        case .drip(let pause):
            let bytes = events.flatMap { Self.chunk($0) }
            return Script(
                [.write(head)] + bytes.flatMap { [.write([$0]), .wait(pause)] }
                    + [.write(Self.lastChunk), .end],
                entry: entry
            )
        default:
            return Script(
                [.write(head)] + play(Self.disturbed(events, by: fault)[...], eventDelay)
                    + [.write(Self.lastChunk), .end],
                entry: entry
            )
        }
    }

    private func play(_ events: some Sequence<[UInt8]>, _ delay: Duration) -> [Step] {
        delay == .zero
            ? [.write(events.flatMap { Self.chunk($0) })]
            : events.flatMap { [.write(Self.chunk($0)), .wait(delay)] }
    }

    private static func disturbed(_ events: [[UInt8]], by fault: Fault?) -> [[UInt8]] {
        switch fault {
        case .unknownEvents:
            let noise = [
                Array(": a comment\n".utf8),
                event("ping", ["type": "ping"]),
                event("brand_new", ["type": "brand_new", "index": 7]),
                event(
                    "content_block_delta",
                    ["type": "content_block_delta", "index": 0, "delta": ["type": "new_delta"]]
                ),
            ]
            // A delta is noise only inside a block: not before the first event, not at the end.
            return events.enumerated().flatMap { index, event in
                1 < index && index < events.count - 2 ? noise + [event] : [event]
            }
        case .doneMarker:
            return events + [Array("data: [DONE]\n\n".utf8)]
        default:
            return events
        }
    }
}
