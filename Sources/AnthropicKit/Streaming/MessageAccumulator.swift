import JSON

/// Puts the answer together from the events of a stream.
///
/// Its description leaves the texts out.
public struct MessageAccumulator: Sendable {
    /// The answer so far.
    public private(set) var response = MessageResponse(hasUsage: false)
    /// Whether the answer is complete.
    public private(set) var isComplete = false

    /// The indices of the blocks in the order of the content.
    private var indices: [Int] = []
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
            indices = []
        case .blockStart(let index, let block):
            place(block, at: index)
        case .delta(let delta):
            add(delta)
        case .blockStop(let index):
            finishInput(of: index)
        case .messageDelta(let delta):
            add(delta)
        case .stop:
            isComplete = true
        case .other:
            break
        }
    }

    /// Reads a message delta; its counts are totals that replace those that stand.
    func messageDelta(_ json: JSONValue) -> MessageDelta {
        let delta = json["delta"]
        let report = json["usage"]
        var usage = response.usage
        // A report of the output alone completes one of the input, and is none without it.
        let isKnown =
            usage.update(report) && (response.hasUsage || report?["input_tokens"]?.count != nil)
        return MessageDelta(
            stopReason: delta?["stop_reason"]?.string.map(StopReason.init(rawValue:)),
            stopSequence: delta?["stop_sequence"]?.string,
            stopDetails: StopDetails(delta?["stop_details"]),
            usage: isKnown ? usage : nil,
            hasDoubtfulUsage: !isKnown && report?.object != nil
        )
    }

    private mutating func add(_ delta: MessageDelta) {
        response.stopReason = delta.stopReason ?? response.stopReason
        response.stopSequence = delta.stopSequence ?? response.stopSequence
        response.stopDetails = delta.stopDetails ?? response.stopDetails
        if delta.hasDoubtfulUsage { response.hasUsage = false }
        guard let usage = delta.usage else { return }
        response.usage = usage
        response.hasUsage = true
    }

    private func position(of index: Int) -> Int? {
        indices.lastIndex(of: index)
    }

    private mutating func place(_ block: ContentBlock, at index: Int) {
        if let position = position(of: index) {
            response.content[position] = block
            return
        }
        let position = indices.firstIndex { $0 > index } ?? indices.endIndex
        indices.insert(index, at: position)
        response.content.insert(block, at: position)
    }

    private mutating func add(_ delta: Delta) {
        guard let position = position(of: delta.index) else {
            if case .text(let piece) = delta.change { place(.text(piece), at: delta.index) }
            return
        }
        switch delta.change {
        case .text(let piece):
            guard var text = takeText(at: position) else { return }
            text += piece
            response.content[position] = .text(text)
        case .thinking(let piece):
            guard case .thinking(let text, let signature) = response.content[position] else {
                return
            }
            response.content[position] = .thinking(text + piece, signature: signature)
        case .signature(let signature):
            guard case .thinking(let text, _) = response.content[position] else { return }
            response.content[position] = .thinking(text, signature: signature)
        case .inputJSON(let piece):
            inputs[delta.index, default: ""] += piece
        case .other:
            break
        }
    }

    /// Takes the text of a block out, so that nothing else holds it while it grows: otherwise each
    /// piece would copy all of it.
    private mutating func takeText(at position: Int) -> String? {
        guard case .text(let text) = response.content[position] else { return nil }
        response.content[position] = .text("")
        return text
    }

    /// Reads the input of a tool call, whose pieces are JSON only together.
    private mutating func finishInput(of index: Int) {
        guard let position = position(of: index), let text = inputs.removeValue(forKey: index),
            let input = try? JSONReader.value(of: text)
        else { return }
        switch response.content[position] {
        case .toolUse(let id, let name, _):
            response.content[position] = .toolUse(id: id, name: name, input: input)
        case .other(var object) where object["input"] != nil:
            // The call of a tool that the server runs itself.
            object["input"] = input
            response.content[position] = .other(object)
        default:
            break
        }
    }
}

extension MessageAccumulator: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// What the description of the answer so far says.
    public var description: String { "\(response)" }
    /// What the description of the answer so far says.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
