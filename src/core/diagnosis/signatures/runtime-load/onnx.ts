import type { Signatures } from "../../signature.ts";

export const onnx = {
  "onnx-model-incomplete": {
    severity: "fatal",
    priority: 88,
    patterns: [
      {
        anchor: "external initializer",
        regex: /External initializer: .{1,300}(?:out of bounds|can not be read in full)/i,
      },
      { anchor: "protobuf parsing failed", regex: /Protobuf parsing failed/i },
      { anchor: "getextdatafromtensorproto", regex: /GetExtDataFromTensorProto/i },
      { anchor: "deserialize tensor", regex: /Deserialize tensor \S{1,120} failed/i, seenOn: "ONNX Runtime" },
    ],
    example: "onnxruntime_genai.OrtException: Load model from phi-4/model.onnx failed:Protobuf parsing failed.",
    sources: [
      "https://github.com/microsoft/onnxruntime-genai/issues/1040",
      "https://github.com/microsoft/onnxruntime-genai/issues/837",
    ],
  },
  "onnx-version": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "json error: unknown value", regex: /genai_config\.json.{0,20} ?JSON Error: Unknown value/i },
      { anchor: "json error: ", regex: /^JSON Error: Unknown value: \w/i },
      { anchor: "unsupported model ir version", regex: /Unsupported model IR version/i },
      { anchor: "is not a registered function", regex: /op_type:\w{2,60}.{0,200}is not a registered function/i },
    ],
    example:
      "Error encountered while parsing 'phi-4\\genai_config.json' JSON Error: Unknown value: eos_token_id at line 32 index 27",
    commands: [{ shell: "any", line: "pip install --upgrade onnxruntime-genai", effect: "changes-system" }],
    witness: "python",
    sources: [
      "https://github.com/microsoft/onnxruntime-genai/issues/307",
      "https://github.com/microsoft/onnxruntime-genai/issues/1055",
    ],
  },
  "onnx-provider": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "specified provider is not supported", regex: /Specified provider is not supported/i },
      {
        anchor: "unknown provider",
        regex: /Unknown provider (?:type|name): ['"]?\w{2,20}/i,
        seenOn: "onnxruntime-genai",
      },
      { anchor: "epcontext model", regex: /Failed to load from EpContext model/i },
      {
        anchor: "execution provider is not enabled",
        regex: /execution provider is not (?:enabled|available|supported) in this build/i,
      },
      { anchor: "887a000", regex: /(?:Dml|DirectML|onnxruntime).{0,300}\b(?:0x)?887A000[567]\b/i, seenOn: "DirectML" },
      {
        anchor: "8007000e",
        regex: /DmlExecutionProvider.{0,300}8007000E|\b8007000E\b.{0,60}Not enough memory resources/i,
        seenOn: "DirectML",
      },
      { anchor: "this ort build has", regex: /This ORT build has \[/i },
      {
        anchor: "executionprovider",
        regex:
          /Failed to create (?:CUDA|TensorRT|ROCM|DML|OpenVINO|CoreML)ExecutionProvider|provider '\w{2,30}ExecutionProvider' is not in available provider/i,
      },
    ],
    example: "Microsoft.ML.OnnxRuntimeGenAI.OnnxRuntimeGenAIException: 'Specified provider is not supported.'",
    sources: [
      "https://github.com/microsoft/onnxruntime-genai/issues/946",
      "https://github.com/microsoft/foundry-local/issues/244",
    ],
  },
} as const satisfies Signatures;
