import type { TransformersErrors } from "../../errors/transformers.ts";
import type { TransformersStepFindings } from "../../steps/transformers.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof TransformersErrors | keyof TransformersStepFindings, Text> = {
  PYTHON_NOT_HERE: {
    what: "Não há Python para usar{path, select, none {} other {: {path}}}{detail, select, none {} other {: {detail}}}",
    why: "O PyTorch e o Transformers rodam em Python, e não foi encontrado nenhum que inicie",
    do: "Instale um Python de 64 bits, 3.10 ou mais novo, ou informe um interpretador com --python",
  },
  PYTHON_UNFIT: {
    what: "Não há PyTorch que carregue o Phi-4 para este Python: {version}, {bits} bits",
    why: "É preciso {minimum} ou mais novo, de 64 bits; este é {path}",
    do: "Instale um Python mais novo, ou informe outro interpretador com --python",
  },
  PYTHON_LACKS: {
    what: "Falta a este Python o que o Phi-4 precisa: PyTorch {torch}, Transformers {transformers}",
    why: "PyTorch 2.5 e Transformers 4.47 são os mais antigos que o carregam; o phi4-setup nunca instala num ambiente seu: {path}",
    do: "Instale versões mais novas ali, ou informe outro interpretador com --python: a partir dele é criado um ambiente",
  },
  VENV_IMPOSSIBLE: {
    what: "Este Python não consegue criar um ambiente: {path}{detail, select, none {} other {: {detail}}}",
    why: "Debian e Ubuntu deixam de fora o venv e o pip, que vêm num pacote à parte",
    do: "Instale esse pacote, ou informe com --python um ambiente que tenha PyTorch e Transformers",
  },
  PIP_UNREACHABLE: {
    what: "O pip não alcança o índice de pacotes: {detail}",
    why: "Ele usa as próprias configurações: PIP_INDEX_URL, pip.conf e o proxy do ambiente",
    do: "Confira a conexão e as configurações do pip e repita o mesmo comando",
  },
  PIP_FAILED: {
    what: "O pip falhou: {detail}",
    why: "O comando foi: {command}",
    do: "Rode esse comando para ver tudo o que ele diz; o mesmo comando do phi4-setup continua dali",
  },
  NOT_FOR_TRANSFORMERS: {
    what: "Aqui o Transformers carrega safetensors, não {file}",
    do: "Tire --file e --repo, ou use outro motor para esse arquivo",
  },
  WEIGHTS_UNKNOWN: {
    what: "Não dá para saber quanta memória {repo} ocupa: {detail}",
    why: "Aqui o Transformers carrega pesos da família do Phi-4 em 16 ou 32 bits; outros exigem pacotes ou memória que ninguém conferiu",
    do: "Indique um repositório da família, deixe --repo de fora ou use o motor embutido com um de arquivos GGUF",
  },
  STEP_USE_ENVIRONMENT: {
    what: "Usar o Python {version} com PyTorch {torch} e Transformers {transformers}",
    why: "{path}; nada é instalado nele",
  },
  STEP_MAKE_ENVIRONMENT: {
    what: "Criar um ambiente próprio para o Python {version}: {folder}",
    why: "{command}",
  },
  STEP_INSTALL_PACKAGES: {
    what: "Instalar nele PyTorch e Transformers: cerca de {downloadBytes}",
    why: "{command}{forCards, select, true {. A maior parte é para placas NVIDIA: com PIP_EXTRA_INDEX_URL apontando para o índice do PyTorch para o processador, é um décimo} other {}}",
  },
  STEP_SERVE_TRANSFORMERS: {
    what: "Carregar com o Transformers, com um contexto de {context} tokens, e servir só neste computador{port, select, none {} other {: porta {port}}}",
  },
};
