import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { torch as signatures } from "../../../../diagnosis/signatures/python/torch.ts";

export const torch: WordsOf<typeof signatures> = {
  "torch-missing": {
    title: "O PyTorch não está instalado neste Python",
    cause:
      "Ele pode estar instalado em outro Python ou ambiente que não o que foi iniciado; um antigo demais para o Transformers também conta como ausente.",
    do: "Instale-o no mesmo ambiente, com o python -m pip desse ambiente.",
  },
  "torch-missing-notice": {
    title: "O Transformers funciona aqui sem o PyTorch",
    cause: "É só um aviso: tokenizadores e ferramentas de arquivo funcionam, modelos não.",
    do: "Ignore, a menos que um modelo deva rodar com o Transformers; então instale o PyTorch no mesmo ambiente.",
  },
  "torch-too-old": {
    title: "O PyTorch é antigo demais para os pacotes em volta",
    cause:
      "O Transformers e seus companheiros usam partes do PyTorch que esta versão não tem, ou a recusam por segurança.",
    do: "Atualize o PyTorch no mesmo ambiente, junto com torchvision e torchaudio, se estiverem instalados.",
  },
  "torch-cpu-on-gpu": {
    title: "Este PyTorch não consegue usar uma placa NVIDIA",
    cause:
      "Está instalada a versão só para o processador: é a que o pip pega por padrão no Windows, e num Mac não há CUDA.",
    do: {
      win32:
        "Instale por cima a versão CUDA do índice do próprio PyTorch, escolhendo uma que o seu driver aceite (nvidia-smi mostra).",
      linux: "Instale o PyTorch de novo sem um índice “cpu”: o padrão é a versão CUDA.",
      darwin: "Use o dispositivo “mps” em chips da Apple, senão “cpu”: CUDA não existe num Mac.",
    },
  },
  "torch-no-nvidia-driver": {
    title: "O PyTorch foi mandado usar uma placa NVIDIA e não encontra nenhuma",
    cause:
      "Não há placa NVIDIA ou driver, a placa está escondida por CUDA_VISIBLE_DEVICES, ou o contêiner foi iniciado sem ela.",
    do: "Confira com nvidia-smi. Sem placa NVIDIA, escolha o dispositivo “cpu” (ou “mps” num Mac); inicie contêineres com --gpus all.",
  },
  "torch-library-mix": {
    title: "O PyTorch encontra bibliotecas de outra versão",
    cause:
      "LD_LIBRARY_PATH, um CUDA do sistema ou o conda põe uma cópia mais antiga de uma biblioteca na frente da que o PyTorch trouxe.",
    do: "Remova LD_LIBRARY_PATH e tente de novo. Se continuar, instale o PyTorch num ambiente novo que não misture pip e conda.",
  },
  "torch-dll-1114": {
    title: "O Windows não consegue carregar as bibliotecas do PyTorch",
    cause:
      "O runtime do Visual C++ da Microsoft falta ou é antigo demais para este PyTorch (do 2.9 em diante exige-se o mais novo).",
    do: "Instale o Visual C++ Redistributable (x64) mais novo, reinicie o computador e tente de novo; senão, use o torch 2.8.",
  },
  "torchvision-mismatch": {
    title: "O PyTorch e o torchvision são de versões diferentes",
    cause: "Um dos dois foi atualizado sozinho, ou vêm de índices de pacotes diferentes.",
    do: "Instale os dois de novo juntos, do mesmo índice; o Phi-4 em si não precisa do torchvision.",
  },
};
