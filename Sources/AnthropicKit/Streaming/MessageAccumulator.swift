import JSON

/// Puts the answer together from the events of a stream.
public struct MessageAccumulator: Sendable {
    /// The answer so far.
    public private(set) var response = MessageResponse(hasUsage: false)
    /// Whether the answer is complete.
    public private(set) var isComplete = false

    private var blocks: [Int: ContentBlock] = [:]
    private var inputs: [Int: String] = [:]

    /// An accumulator that has seen nothing.
    public init() {}

    /// The text so far.
    public var text: String { response.text }

    /// Adds an event.
    public mutating func add(_ event: StreamEvent) {
        guard !isComplete else { return }
        switch event {
        case .start(let start):
            response = start
            response.content = []
        case .blockStart(let index, let block):
            blocks[index] = block
            rebuild()
        case .delta(let delta):
            add(delta)
            rebuild()
        case .blockStop(let index):
            if case .toolUse(let id, let name, let empty) = blocks[index] {
                let input = inputs[index].flatMap { try? JSONReader.value(of: $0) }
                blocks[index] = .toolUse(id: id, name: name, input: input ?? empty)
                rebuild()
            }
        case .messageDelta(let stopReason, let usage):
            response.stopReason = stopReason ?? response.stopReason
            response.usage = usage
        case .stop:
            isComplete = true
        case .other:
            break
        }
    }

    /// Takes over what only the raw event says: stop sequence and details, and counts that stand.
    mutating func add(messageDelta json: JSONValue) -> StreamEvent {
        let delta = json["delta"]
        response.stopSequence = delta?["stop_sequence"]?.string ?? response.stopSequence
        response.stopDetails = StopDetails(delta?["stop_details"]) ?? response.stopDetails
        var usage = response.usage
        usage.update(json["usage"])
        if json["usage"]?.object != nil { response.hasUsage = true }
        return .messageDelta(
            stopReason: delta?["stop_reason"]?.string.map(StopReason.init(rawValue:)),
            usage: usage
        )
    }

    private mutating func add(_ delta: Delta) {
        switch (delta.change, blocks[delta.index]) {
        case (.text(let piece), .text(let text)?):
            blocks[delta.index] = .text(text + piece)
        case (.text(let piece), nil):
            blocks[delta.index] = .text(piece)
        case (.inputJSON(let piece), _):
            inputs[delta.index, default: ""] += piece
        case (.thinking(let piece), .thinking(let text, let signature)?):
            blocks[delta.index] = .thinking(text + piece, signature: signature)
        case (.signature(let signature), .thinking(let text, _)?):
            blocks[delta.index] = .thinking(text, signature: signature)
        default:
            break
        }
    }

    private mutating func rebuild() {
        response.content = blocks.sorted { $0.key < $1.key }.map(\.value)
    }
}
